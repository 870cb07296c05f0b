// The OpenGL 3.3 functions, as libGL and libEGL export them; the only place that includes GL headers.
#pragma once

#define GL_GLEXT_PROTOTYPES 1
#include <GL/gl.h>
#include <GL/glext.h>
