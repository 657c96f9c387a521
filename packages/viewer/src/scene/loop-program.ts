import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeDrawing, NodeDrawing } from '../drawing/drawing.js';
import { loopDirection, loopSize } from '../drawing/geometry.js';

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions', 'u_minEdgeThickness'] as const;

/** A square around the ring: the node's place plus an offset in pixels, whatever the zoom. */
const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_node;
attribute vec2 a_center;
attribute float a_radius;
attribute float a_thickness;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying vec2 v_fromCenter;
varying float v_radius;
varying float v_halfThickness;

const float bias = 255.0 / 254.0;

void main() {
  float scale = u_pixelRatio / u_sizeRatio;
  v_radius = a_radius * scale;
  v_halfThickness = max(u_minEdgeThickness * u_pixelRatio, a_thickness * scale) / 2.0;
  v_fromCenter = a_corner * (v_radius + v_halfThickness + 1.0);
  vec2 pixels = a_center * scale + v_fromCenter;
  gl_Position = vec4((u_matrix * vec3(a_node, 1)).xy + pixels * 2.0 / u_dimensions, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_fromCenter;
varying float v_radius;
varying float v_halfThickness;

void main(void) {
  float beside = abs(length(v_fromCenter) - v_radius) - v_halfThickness;
  #ifdef PICKING_MODE
  gl_FragColor = beside > 0.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-1.0, 0.0, beside));
  #endif
}
`;

/** Draws an edge from a node to itself as a ring beside the node; Sigma's own programs draw nothing for one. */
export class LoopProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeDrawing, EdgeDrawing> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_node', size: 2, type: FLOAT },
        { name: 'a_center', size: 2, type: FLOAT },
        { name: 'a_radius', size: 1, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    node: NodeDisplayData,
    _target: NodeDisplayData,
    edge: EdgeDisplayData & { loop?: number },
  ) {
    const { radius, distance } = loopSize(node.size);
    const direction = loopDirection(edge.loop ?? 0);
    const center = [direction.x * distance, -direction.y * distance];
    this.array.set(
      [node.x, node.y, ...center, radius, edge.size, floatColor(edge.color), edgeIndex],
      startIndex,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
    gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, params.matrix);
    gl.uniform1f(at['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniform1f(at['u_pixelRatio'] ?? null, params.pixelRatio);
    gl.uniform2f(
      at['u_dimensions'] ?? null,
      params.width * params.pixelRatio,
      params.height * params.pixelRatio,
    );
    gl.uniform1f(at['u_minEdgeThickness'] ?? null, params.minEdgeThickness);
  }
}
