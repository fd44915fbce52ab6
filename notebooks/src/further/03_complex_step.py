# %% [markdown]
# # The complex step: a nudge that subtracts nothing
#
# For the curious, after station 4 of [chapter 3](../03_backpropagation.ipynb). There the error of a nudged slope fell with $h$ and then rose again: each cost is rounded in its 16th digit, and if two almost equal costs
# are subtracted, little more than these roundings is left, and it is divided by the tiny $2h$. Is there a nudge without such a subtraction?

# %%
from mlp_course.experiments import backpropagation
from mlp_course.explore import VCurve

# %% [markdown]
# ## Nudge in a direction that the answer does not have
#
# You need complex numbers, but only a little: $i$ is a number with $i \cdot i = -1$, and in $p + iq$ we call $p$ the real part and $q$ the imaginary part. (In Python $i$ is
# written `1j`, and `.imag` is the imaginary part. The little 2 and 3 are powers on this page.)
#
# Complex numbers do not lie on a line, but in a plane: $p$ counts to the right, and $q$ counts up. So a number has more neighbours than those on its left and right:
# %%
backpropagation.ways_to_nudge()

# %% [markdown]
# Take $f(v) = v^3$, whose slope is $3 v^2$. Move $v$ not to the left or right, but up, by $ih$, and multiply out, with $(ih)^2 = -h^2$ and $(ih)^3 = -ih^3$:
#
# $$(v + ih)^3 = v^3 + 3 v^2 \, ih - 3 v h^2 - i h^3$$
#
# The parts with one or three $i$ are imaginary: together $3 v^2 h - h^3$. Divide by $h$, and $3 v^2 - h^2$ is left: the slope, and an error of $h^2$.
#
# It is the same for every smooth function $f$ that takes complex numbers, such as $e^v$. Taylor's formula (if you know it; the example has shown what matters) writes it as a sum of powers of the step:
#
# $$f(v + ih) = f(v) + ih \, f'(v) - \frac{h^2}{2} f''(v) - \dots$$
#
# For a real $v$ the first and the third part are real. The slope stands alone in the imaginary part ($\mathrm{Im}$), so we read it there:
#
# $$f'(v) \approx \frac{\mathrm{Im} \, f(v + ih)}{h}$$
#
# No two almost equal numbers are subtracted, so nothing is lost, and $h$ can be as tiny as we like. What is left out is of the size of $h^2$. Try it with $f(v) = v^3$ at $v = 2$, where the slope is $3 \cdot 2^2 = 12$:

# %%
for h in (1e-3, 1e-8, 1e-20):
    nudged = ((2 + h) ** 3 - (2 - h) ** 3) / (2 * h)
    complex_step = ((2 + 1j * h) ** 3).imag / h
    print(f"h = {h:.0e}:   nudge {nudged:.10f}   complex step {complex_step:.10f}")

# %% [markdown]
# With $h = 10^{-20}$ the ordinary nudge gives 0, because $2 + 10^{-20}$ *is* 2 for the computer. The complex step gives 12. Now the same for all slopes of a network, the one with six examples of chapter 3. The relative error compares them with backpropagation. (The black line is the $h$ of the slider, and the rings are the three errors there.)

# %%
net, x, y = backpropagation.small_batch()
VCurve(net, x=x, y=y, h=1e-10)

# %% [markdown]
# The curve of the complex step has no left branch: with a smaller $h$ the error falls until the computer's 16 digits end, and stays there. On the right it hides the curve of the central difference: both err by about $h^2$, in opposite directions, as 12.000001 and 11.999999 showed.
#
# The price is that every function on the way has to understand complex numbers. Sigmoid and tanh do. ReLU does not, because it asks whether a number is larger than another one, and complex numbers have no order. Nor does the absolute value: that of a complex number is its distance from 0, which is real, so the imaginary part, where the slope stood,
# is lost.

# %%
for v in (2.0, -2.0):
    print(f"v = {v:4}: slope of |v| by the complex step: {abs(v + 1e-20j).imag / 1e-20:.0f}")

# %% [markdown]
# (It should be 1 and −1.) Why then does anybody use backpropagation? The complex step still needs a whole forward pass for each knob. So it *checks* the slopes, and does not train with them.

# %% jupyter={"source_hidden": true} tags=["proof", "exact", "row-B8"]
# Check: is the complex step right to the last digits, where the nudge has lost them all?
net, x, y = backpropagation.small_batch()
complex_error = backpropagation.errors_by_h(net, x, y, [1e-20, 1e-30], "complex").max()
nudge_error = backpropagation.errors_by_h(net, x, y, [1e-12])[0]
print(f"Complex step with h down to 1e-30: relative error below 1e-13: {complex_error < 1e-13}.")
print(f"Nudge with h = 1e-12: relative error above 1e-6: {nudge_error > 1e-6}.")
assert complex_error < 1e-13 and nudge_error > 1e-6

# %% [markdown]
# **Source.** W. Squire, G. Trapp, *Using complex variables to estimate derivatives of real functions*, 1998.
#
# Back to [chapter 3](../03_backpropagation.ipynb).
