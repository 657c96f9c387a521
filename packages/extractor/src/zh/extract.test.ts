import { type Document, sha256Hex, spanProblems, type Triple, tripleSchema } from '@actograph/model';
import { describe, expect, test } from 'vitest';
import { createChineseExtractor } from './index.js';

const extractor = createChineseExtractor();

async function read(text: string, published: string | null = '2025-11-20'): Promise<readonly Triple[]> {
  const document: Document = {
    id: 'test/a.txt',
    sha256: sha256Hex(text),
    title: null,
    published,
    url: null,
    text,
  };
  const { triples } = await extractor.extract(document);
  for (const triple of triples) {
    expect(spanProblems(text, triple)).toEqual([]);
    tripleSchema.parse(triple);
  }
  return triples;
}

/** 法国 批评 美国, then what is not the usual: `~` an implicit actor, `not`, a modality, `by` a source. */
function show({ actor, action, target, polarity, modality, source }: Triple): string {
  const marks = [
    polarity === 'negated' ? ' not' : '',
    modality === 'actual' ? '' : ` ${modality}`,
    source ? ` by ${source.name}` : '',
  ].join('');
  return `${actor.implicit ? '~' : ''}${actor.mention} ${action.verb} ${target.mention}${marks}`;
}

const cases: Record<string, [string, ...string[]][]> = {
  'subject, verb, object': [
    ['法国批评美国。', '法国 批评 美国'],
    ['法国总统马克龙批评了美国的关税政策。', '法国总统马克龙 批评了 关税政策'],
    ['加拿大外长阿南德会见墨西哥外长。', '加拿大外长阿南德 会见 墨西哥外长'],
    ['昨天，空军轰炸了港口。', '空军 轰炸了 港口'],
    ['陈建国教授批评教育部。', '陈建国教授 批评 教育部'],
    ['法院驳回该公司的上诉。', '法院 驳回 上诉'],
  ],
  'names, seats and abbreviations': [
    ['德黑兰批评华盛顿。', '德黑兰 批评 华盛顿'],
    ['美方要求中方开放市场。', '美方 要求 中方', '中方 开放 市场 demanded'],
    ['中美举行贸易谈判。', '中 举行贸易谈判 美'],
    ['美军轰炸了也门的港口。', '美军 轰炸了 港口'],
  ],
  coordination: [
    ['法国批评美国和英国。', '法国 批评 美国', '法国 批评 英国'],
    ['法国和德国批评美国。', '法国 批评 美国', '德国 批评 美国'],
    ['泰国与柬埔寨达成停火协议。', '泰国 达成停火协议 柬埔寨'],
  ],
  'coverbs and light verbs': [
    ['日本首相石破茂向韩国总统李在明道歉。', '日本首相石破茂 道歉 韩国总统李在明'],
    ['中国外长王毅同印度外长苏杰生会晤。', '中国外长王毅 会晤 印度外长苏杰生'],
    ['马克龙与德国总理默茨举行会谈。', '马克龙 举行会谈 德国总理默茨'],
    ['韩国向朝鲜提出抗议。', '韩国 提出抗议 朝鲜'],
    ['印度对巴基斯坦实施制裁。', '印度 实施制裁 巴基斯坦'],
    ['法国对美国的决定表示不满。', '法国 表示不满 决定'],
    ['日本从澳大利亚进口煤炭。', '日本 进口 澳大利亚', '日本 进口 煤炭'],
    ['巴西向阿根廷出口大豆。', '巴西 出口 阿根廷', '巴西 出口 大豆'],
    ['挪威为乌克兰提供资金。', '挪威 提供资金 乌克兰'],
  ],
  'disposal and passive': [
    ['警方把两名嫌疑人押送至法院。', '警方 押送至 嫌疑人', '警方 押送至 法院'],
    ['美国将三家中国企业列入制裁名单。', '美国 列入 中国企业', '美国 列入 制裁名单'],
    ['该提案被俄罗斯否决。', '俄罗斯 否决 提案'],
    ['总理被议会罢免。', '议会 罢免 总理'],
    ['该法案由参议院通过。', '参议院 通过 法案'],
    ['议会遭到示威者包围。', '示威者 包围 议会'],
  ],
  'control, plans and refusals': [
    ['美国要求日本增加军费。', '美国 要求 日本', '日本 增加 军费 demanded'],
    ['联合国呼吁各方保护平民。', '联合国 呼吁 各方', '各方 保护 平民 demanded'],
    ['英国计划向乌克兰提供导弹。', '英国 提供 乌克兰 planned', '英国 提供 导弹 planned'],
    ['瑞典打算加入北约。', '瑞典 加入 北约 planned'],
    ['伊朗拒绝交出核材料。', '伊朗 拒绝交出 核材料'],
  ],
  'polarity and modality': [
    ['中国没有参加会议。', '中国 参加 会议 not'],
    ['古巴从未攻击美国。', '古巴 攻击 美国 not'],
    ['智利可能购买法国潜艇。', '智利 购买 法国潜艇 possible'],
    ['秘鲁应当保护亚马逊雨林。', '秘鲁 保护 亚马逊雨林 demanded'],
    ['如果美国退出协议，乌克兰将举行选举。', '美国 退出 协议 hypothetical', '乌克兰 举行选举 选举 planned'],
  ],
  'conditions reach the clauses that follow from them': [
    ['若法国退出协议，德国起诉法国。', '法国 退出 协议 hypothetical', '德国 起诉 法国 hypothetical'],
  ],
  'passives hand on whom they act on': [
    ['智利外长应秘鲁总统邀请访问利马。', '秘鲁总统 邀请 智利外长', '智利外长 访问 利马 planned'],
  ],
  'verbs that are prepositions elsewhere': [['美方不给钢铝。', '美方 给 钢铝 not']],
  'how long, inside a relative clause': [['以色列恢复了中断三个月的谈判。', '以色列 恢复了谈判 谈判']],
  'two objects': [['法院判处该男子死刑。', '法院 判处死刑 男子']],
  sources: [
    ['“我们反对军售”，越南外长说。', '我们 反对 军售 by 越南外长'],
    ['外交部发言人毛宁表示，中方反对军售。', '中方 反对 军售 by 毛宁'],
    ['据新华社报道，巴西法院逮捕了前总统。', '巴西法院 逮捕了 前总统 by 新华社'],
    ['发言人说，越南将起诉该公司。', '越南 起诉 公司 planned by 发言人'],
  ],
  'relative clauses and nominalised events': [
    ['警方逮捕的嫌疑人否认指控。', '嫌疑人 否认 指控', '警方 逮捕 嫌疑人'],
    ['警方逮捕了一名分管采购的经理。', '警方 逮捕了 经理'],
    ['普京赞扬印度提出的方案。', '普京 赞扬 方案', '印度 提出 方案'],
    ['欧盟对俄罗斯的制裁引发争议。', '欧盟 制裁 俄罗斯'],
  ],
  'dropped subjects': [
    [
      '英国首相斯塔默抵达北京，会见中国领导人。',
      '英国首相斯塔默 抵达 北京',
      '~英国首相斯塔默 会见 中国领导人',
    ],
    ['俄罗斯空军轰炸了机场，并摧毁三座仓库。', '俄罗斯空军 轰炸了 机场', '~俄罗斯空军 摧毁 仓库'],
  ],
  'traditional script': [
    ['美國國務卿盧比奧會見日本外相。', '美國國務卿盧比奧 會見 日本外相'],
    ['北約批評俄羅斯。', '北約 批評 俄羅斯'],
    ['以色列軍隊空襲加薩。', '以色列軍隊 空襲 加薩'],
    ['北韓向俄羅斯提供炮彈。', '北韓 提供 俄羅斯', '北韓 提供 炮彈'],
    ['警方拘捕三名男子。', '警方 拘捕 男子'],
  ],
  'nothing to tell': [
    ['美国是世界上最大的经济体。'],
    ['读者朋友们，大家好！'],
    ['日本为什么要修改宪法？'],
    ['天气转冷，气温下降。'],
    ['他昨天很高兴。'],
    ['特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。'],
    ['![](https://example.org/美国批评中国.png)'],
    ['三百万元批评了五百万元。'],
  ],
};

for (const [construction, sentences] of Object.entries(cases)) {
  describe(construction, () => {
    test.each(sentences)('%s', async (sentence, ...expected) => {
      expect((await read(sentence)).map(show).sort()).toEqual([...expected].sort());
    });
  });
}

describe('entities', () => {
  test('seats of government, abbreviations and variants are the country', async () => {
    const triples = await read('东京批评北京。日方批评中方。北韓批評南韓。');
    const names = triples.map(({ actor, target }) => [actor.id, target.id]);
    expect(names).toEqual([
      ['country:JPN', 'country:CHN'],
      ['country:JPN', 'country:CHN'],
      ['country:PRK', 'country:KOR'],
    ]);
  });

  test('a surname is the person whose full name the document gives', async () => {
    const triples = await read('议员林素芬批评市长王启明。林要求王道歉。');
    expect(new Set(triples.map(({ actor }) => actor.name))).toEqual(new Set(['林素芬']));
  });

  test('a Japanese surname alone is the person as well', async () => {
    const triples = await read('日本防卫相小泉进次郎抵达美国。小泉会见了美国国防部长。');
    expect(triples.map(({ actor }) => actor.name)).toEqual(['小泉进次郎', '小泉进次郎']);
  });

  test('a short name may stand before the full one, as in a headline', async () => {
    const triples = await read('小泉访问了韩国。日本防卫相小泉进次郎会见了韩国总统。');
    expect(triples.map(({ actor }) => actor.name)).toEqual(['小泉进次郎', '小泉进次郎']);
  });

  test('a short name is never cut, also where a word begins inside it', async () => {
    const text = '日本首相高市早苗抵达美国。高市政府批评了中国。高市团队访问了韩国。';
    const names = (await read(text)).map(({ actor }) => actor.name);
    expect(names).toEqual(['高市早苗', '高市政府', '高市团队']);
  });

  test.each([
    ['法国总统埃马纽埃尔·马克龙批评美国。', 'person', '马克龙'],
    ['美国总统唐纳德·特朗普批评法国。', 'person', '特朗普'],
  ])('%s names one whom the gazetteer knows', async (text, kind, name) => {
    const [triple] = await read(text);
    expect([triple?.actor.kind, triple?.actor.name]).toEqual([kind, name]);
  });

  test.each(['中方精准打击海盗。', '法国反复批评美国。'])(
    '%s: an adverb is no part of who acts',
    async (text) => {
      const [triple] = await read(text);
      expect(triple?.actor.kind).toBe('country');
    },
  );

  test.each(['这笔震惊了市场。', '此次打击了法国。', '过度打击了法国。'])(
    '%s: no determiner or adverb acts',
    async (text) => {
      expect((await read(text)).map(({ actor }) => actor.mention)).toEqual([]);
    },
  );

  test('a surname that two persons share is neither of them', async () => {
    const triples = await read('议员林素芬批评市长。议员林国华批评校长。林批评教师。');
    expect(triples.map(({ actor }) => actor.name)).toEqual(['林素芬', '林国华', '林']);
  });

  test('a pronoun is the person spoken of before', async () => {
    const triples = await read('英国首相斯塔默抵达北京。他批评了法国。');
    expect(triples.map(({ actor }) => actor.mention)).toEqual(['英国首相斯塔默', '他']);
    expect(triples[1]?.actor.id).toBe(triples[0]?.actor.id);
  });
});

describe('dates', () => {
  test('an expression of time is read against the day of the report', async () => {
    const [triple] = await read('11月17日，日本防卫省部署了导弹。');
    expect(triple?.date).toEqual({
      from: '2025-11-17',
      to: '2025-11-17',
      precision: 'day',
      text: '11月17日',
    });
  });

  test('the text may tell its own day and headline', async () => {
    const text =
      '法国批评美国\n发布时间：2026-02-11 08:30\n昨天，空军轰炸了港口，造成多处建筑受损，当地居民被迫离开家园。';
    const document = {
      id: 'test/b.txt',
      sha256: sha256Hex(text),
      title: null,
      published: null,
      url: null,
      text,
    };
    const extraction = await extractor.extract(document);
    expect(extraction.document.title).toBe('法国批评美国');
    expect(extraction.document.published).toBe('2026-02-11');
    expect(extraction.triples.find(({ action }) => action.verb === '轰炸了')?.date?.from).toBe('2026-02-10');
  });
});

test('the place of an act stands with it', async () => {
  const [triple] = await read('法国总统马克龙在贝鲁特会见黎巴嫩总统。');
  expect(triple?.place).toMatchObject({ name: '贝鲁特', kind: 'place', mention: '贝鲁特' });
});

test('the content of a demand points at the demand', async () => {
  const [demand, content] = await read('美国要求日本增加军费。');
  expect(content?.contentOf).toBe(demand?.id);
});

test('the same text gives the same extraction', async () => {
  const text = '美国要求日本增加军费。法国批评美国和英国。';
  const first = await read(text);
  await read('俄罗斯空军轰炸了机场。');
  expect(await read(text)).toEqual(first);
});
