"""Runs workloads of nnplot's benchmarks in other tools and prints how many times as long these take.

Every row does the same work on both sides: the same numbers of samples, layers, steps, cells and pixels, data of the
same kind, the same precision. Each tool appears in its usual form, as its documentation writes it, and in the best
form we know: without a data loader, without a figure manager, with many steps a call. Keras runs on TensorFlow, JAX or
PyTorch, the first that is installed, unless KERAS_BACKEND says otherwise. Times are wall times, medians of
a few rounds, one process after the other; ours are measured right before in the same run by `Benchmarks --json`. One
thread of BLAS each unless the row says otherwise. 'scaled' marks peers that ran a part of the steps. What is not
installed is skipped.
"""

import argparse
import fnmatch
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")
os.environ.setdefault("MPLBACKEND", "Agg")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

for backend in ("tensorflow", "jax", "torch"):
    if importlib.util.find_spec(backend):
        os.environ.setdefault("KERAS_BACKEND", backend)

ROUNDS = 3
ROWS = {}


def has(*modules):
    return all(importlib.util.find_spec(module) for module in modules)


def peer(row, name, needs=(), tool=None):
    """Registers a function that prepares work and returns (work, share of the row's work that it is)."""

    def register(prepare):
        ROWS.setdefault(row, []).append((name, needs, tool, prepare))
        return prepare

    return register


def seconds(work, rounds=ROUNDS):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def process(*words, text=None):
    return lambda: subprocess.run(words, input=text, text=True, check=True, stdout=subprocess.DEVNULL)


def python(code):
    return process(sys.executable, "-c", code), 1


# Whole commands, each in a new process.

ACTIVATION = """
import numpy as np, matplotlib
matplotlib.use('Agg')
from matplotlib.figure import Figure
x = np.linspace(-5, 5, 401)
s = 1 / (1 + np.exp(-x)); t = np.tanh(x)
pairs = [(s, s * (1 - s)), (t, 1 - t * t), (np.maximum(x, 0), (x > 0) * 1.), (np.where(x > 0, x, .01 * x), np.where(x > 0, 1, .01))]
figure = Figure(figsize=(6, 3), dpi=200)
for column, (name, (y, d)) in enumerate(zip(['sigmoid', 'tanh', 'relu', 'leaky_relu'], pairs)):
    for row, values in enumerate((y, d)):
        axes = figure.add_subplot(2, 4, 4 * row + column + 1)
        axes.plot(x, values); axes.set_title(name); axes.grid(True)
figure.savefig('FILE')
"""
GNUPLOT = """
set terminal TERMINAL size SIZE
set output 'FILE'
set multiplot layout 2,4
set grid
set xrange [-5:5]
set samples 401
s(x) = 1 / (1 + exp(-x))
do for [n=0:1] {
  plot n == 0 ? s(x) : s(x) * (1 - s(x)) title 'sigmoid'
  plot n == 0 ? tanh(x) : 1 - tanh(x)**2 title 'tanh'
  plot n == 0 ? (x > 0 ? x : 0) : (x > 0 ? 1 : 0) title 'relu'
  plot n == 0 ? (x > 0 ? x : .01 * x) : (x > 0 ? 1 : .01) title 'leaky relu'
}
"""
for suffix in ("png", "svg"):

    @peer(f"activation-{suffix}", "matplotlib", ("matplotlib",))
    def _(suffix=suffix):
        return python(ACTIVATION.replace("FILE", f"{FOLDER}/peer.{suffix}"))

    @peer(f"activation-{suffix}", "gnuplot", tool="gnuplot")
    def _(suffix=suffix):
        text = GNUPLOT.replace("TERMINAL", {"png": "pngcairo", "svg": "svg"}[suffix])
        text = text.replace("SIZE", {"png": "1200,600", "svg": "600,300"}[suffix])
        return process("gnuplot", text=text.replace("FILE", f"{FOLDER}/peer.{suffix}")), 1


MOONS = """
import numpy as np
from sklearn.datasets import make_moons
x, y = make_moons(500, noise=.2, random_state=42)
"""
DRAW = """
import matplotlib
matplotlib.use('Agg')
from matplotlib.figure import Figure
figure = Figure(figsize=(3, 3), dpi=200)
axes = figure.add_subplot()
gx, gy = np.meshgrid(np.linspace(-2, 3, 400), np.linspace(-2, 2, 400))
grid = np.c_[gx.ravel(), gy.ravel()].astype(np.float32)
axes.contourf(gx, gy, predict(grid).reshape(gx.shape))
axes.scatter(x[:, 0], x[:, 1], c=y)
figure.savefig('FILE')
"""


@peer("decision-regions", "scikit-learn + mlxtend", ("sklearn", "mlxtend", "matplotlib"))
def _():
    return python(MOONS + f"""
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
from sklearn.neural_network import MLPClassifier
from mlxtend.plotting import plot_decision_regions
import warnings; warnings.simplefilter('ignore')
net = MLPClassifier((16, 16), activation='tanh', solver='adam', learning_rate_init=.01, batch_size=500, max_iter=500, tol=0, n_iter_no_change=1000).fit(x, y)
plt.figure(figsize=(3, 3), dpi=200)
plot_decision_regions(x, y, clf=net)
plt.savefig('{FOLDER}/peer.png')
""")


@peer("decision-regions", "PyTorch + matplotlib", ("torch", "sklearn", "matplotlib"))
def _():
    return python(MOONS + """
import torch
torch.set_num_threads(1)
net = torch.nn.Sequential(torch.nn.Linear(2, 16), torch.nn.Tanh(), torch.nn.Linear(16, 16), torch.nn.Tanh(), torch.nn.Linear(16, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=.01)
loss = torch.nn.BCEWithLogitsLoss()
a, b = torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)[:, None]
for _ in range(500):
    optimizer.zero_grad(); loss(net(a), b).backward(); optimizer.step()
predict = lambda grid: net(torch.from_numpy(grid)).detach().numpy()
""" + DRAW.replace("FILE", f"{FOLDER}/peer.png"))


KERAS_PLANE = """
import keras
net = keras.Sequential([keras.layers.Input((2,)), keras.layers.Dense(16, 'tanh'), keras.layers.Dense(16, 'tanh'), keras.layers.Dense(1)])
net.compile(keras.optimizers.Adam(.01), keras.losses.BinaryCrossentropy(from_logits=True))
"""


@peer("decision-regions", "Keras + matplotlib, one long epoch", ("keras", "sklearn", "matplotlib"))
def _():
    return python(MOONS + KERAS_PLANE + """
net.fit(np.tile(x, (500, 1)), np.tile(y, 500), batch_size=500, epochs=1, shuffle=False, verbose=0)
predict = lambda grid: net.predict(grid, batch_size=160000, verbose=0)
""" + DRAW.replace("FILE", f"{FOLDER}/peer.png"))


@peer("decision-regions", "Keras + matplotlib, fit as usual", ("keras", "sklearn", "matplotlib"))
def _():
    return python(MOONS + KERAS_PLANE + """
net.fit(x, y, batch_size=500, epochs=500, verbose=0)
predict = lambda grid: net.predict(grid, verbose=0)
""" + DRAW.replace("FILE", f"{FOLDER}/peer.png"))


# Trainings. Sizes, activation, samples, batch, optimizer, precision, steps.

TRAININGS = {
    "coffee": ([2, 3, 1], "sigmoid", 200_000, 32, "adam", "float64", 62_500, 6_250),
    "multiclass": ([2, 2, 4], "relu", 100, 32, "adam", "float64", 800, 800),
    "digits": ([784, 64, 64, 10], "relu", 60_000, 128, "sgd", "float32", 469, 469),
}


def samples(count, features, classes, precision):
    import numpy as np

    random = np.random.default_rng(3)
    return random.random((count, features)).astype(precision), np.arange(count) % max(classes, 2)


def numpy_training(row, steps):
    import numpy as np

    sizes, kind, count, batch, rule, precision, _, _ = TRAININGS[row]
    x, labels = samples(count, sizes[0], sizes[-1], precision)
    random = np.random.default_rng(1)
    shapes = [s for a, b in zip(sizes, sizes[1:]) for s in ((a, b), (b,))]
    ends = np.cumsum([int(np.prod(s)) for s in shapes])
    flat = random.normal(0, 0.3, ends[-1]).astype(precision)
    gradient, mean, square = (np.zeros_like(flat) for _ in range(3))
    views = lambda all: [part.reshape(s) for part, s in zip(np.split(all, ends[:-1]), shapes)]
    parameters, slopes = views(flat), views(gradient)
    layers = len(sizes) - 1

    def work():
        order = random.permutation(count)
        place = 0
        for step in range(1, steps + 1):
            if place >= count:
                order, place = random.permutation(count), 0
            chosen = order[place : place + batch]
            place += batch
            values, target = [x[chosen]], labels[chosen]
            for layer in range(layers):
                z = values[-1] @ parameters[2 * layer]
                z += parameters[2 * layer + 1]
                if layer < layers - 1:
                    z = 1 / (1 + np.exp(-z)) if kind == "sigmoid" else np.maximum(z, 0)
                values.append(z)
            if sizes[-1] == 1:
                delta = (1 / (1 + np.exp(-z)) - target[:, None]) / len(chosen)
            else:
                delta = np.exp(z - z.max(1, keepdims=True))
                delta /= delta.sum(1, keepdims=True)
                delta[np.arange(len(chosen)), target] -= 1
                delta /= len(chosen)
            for layer in reversed(range(layers)):
                np.matmul(values[layer].T, delta, out=slopes[2 * layer])
                np.sum(delta, 0, out=slopes[2 * layer + 1])
                if layer:
                    a = values[layer]
                    delta = delta @ parameters[2 * layer].T
                    delta *= a * (1 - a) if kind == "sigmoid" else a > 0
            if rule == "adam":
                np.add(0.9 * mean, 0.1 * gradient, out=mean)
                np.add(0.999 * square, 0.001 * gradient * gradient, out=square)
                rate = 0.01 / (1 - 0.9**step)
                flat[...] -= rate * mean / (np.sqrt(square) / (1 - 0.999**step) ** 0.5 + 1e-8)
            else:
                flat[...] -= 0.05 * gradient

    return work


def torch_training(row, steps, usual):
    import torch

    torch.set_num_threads(1)
    sizes, kind, count, batch, rule, precision, _, _ = TRAININGS[row]
    x, labels = samples(count, sizes[0], sizes[-1], precision)
    dtype = getattr(torch, precision)
    a = torch.tensor(x, dtype=dtype)
    b = torch.tensor(labels, dtype=dtype)[:, None] if sizes[-1] == 1 else torch.tensor(labels)
    parts = []
    for index, (width, units) in enumerate(zip(sizes, sizes[1:])):
        parts.append(torch.nn.Linear(width, units, dtype=dtype))
        if index < len(sizes) - 2:
            parts.append(torch.nn.Sigmoid() if kind == "sigmoid" else torch.nn.ReLU())
    net = torch.nn.Sequential(*parts)
    loss = torch.nn.BCEWithLogitsLoss() if sizes[-1] == 1 else torch.nn.CrossEntropyLoss()
    make = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}[rule]
    optimizer = make(net.parameters(), lr=0.01, **({} if usual else {"fused": True}))
    data = torch.utils.data.TensorDataset(a, b)

    def batches():
        while True:
            if usual:
                yield from torch.utils.data.DataLoader(data, batch_size=batch, shuffle=True)
            else:
                order = torch.randperm(count)
                for chosen in order.split(batch):
                    yield a[chosen], b[chosen]

    def work():
        source = batches()
        for _ in range(steps):
            u, v = next(source)
            optimizer.zero_grad()
            loss(net(u), v).backward()
            optimizer.step()

    return work


def sklearn_training(row, steps):
    import warnings

    from sklearn.neural_network import MLPClassifier

    warnings.simplefilter("ignore")
    sizes, kind, count, batch, rule, precision, _, _ = TRAININGS[row]
    epochs = max(1, round(steps * batch / count))
    rows = min(count, steps * batch)
    x, labels = samples(rows, sizes[0], sizes[-1], precision)
    kind = {"sigmoid": "logistic"}.get(kind, kind)

    def work():
        MLPClassifier(
            tuple(sizes[1:-1]), activation=kind, solver=rule, batch_size=batch, max_iter=epochs, alpha=0, tol=0,
            n_iter_no_change=10_000, learning_rate_init=0.01, momentum=0, nesterovs_momentum=False,
        ).fit(x, labels)

    return work


def keras_training(row, steps, usual):
    import keras

    sizes, kind, count, batch, rule, precision, _, _ = TRAININGS[row]
    keras.backend.set_floatx(precision)
    rows = min(count, steps * batch)
    x, labels = samples(rows, sizes[0], sizes[-1], precision)
    net = keras.Sequential(
        [keras.layers.Input((sizes[0],))]
        + [keras.layers.Dense(units, kind) for units in sizes[1:-1]]
        + [keras.layers.Dense(sizes[-1])]
    )
    losses = keras.losses
    loss = losses.BinaryCrossentropy if sizes[-1] == 1 else losses.SparseCategoricalCrossentropy
    many = 1 if usual else min(steps, 625)
    net.compile(rule, loss(from_logits=True), steps_per_execution=many)
    per_epoch = -(-rows // batch)
    return lambda: net.fit(x, labels, batch_size=batch, epochs=max(1, round(steps / per_epoch)), verbose=0)


for row, training in TRAININGS.items():
    whole, part = training[-2:]

    @peer(row, "NumPy", ("numpy",))
    def _(row=row, whole=whole, part=part):
        return numpy_training(row, part), part / whole

    @peer(row, "scikit-learn", ("sklearn",))
    def _(row=row, whole=whole, part=part):
        return sklearn_training(row, part), part / whole

    for usual in (False, True):
        form = "as usual" if usual else "best form"

        @peer(row, "PyTorch, " + form, ("torch",))
        def _(row=row, whole=whole, part=part, usual=usual):
            return torch_training(row, part, usual), part / whole

        @peer(row, "Keras, " + form, ("keras",))
        def _(row=row, whole=whole, part=part, usual=usual):
            part = min(part, 1250)
            return keras_training(row, part, usual), part / whole


# The loss on a plane through the parameters.


def landscape_network():
    import numpy as np

    random = np.random.default_rng(1)
    x, labels = samples(1000, 784, 10, "float32")
    sizes = [784, 64, 64, 10]
    draw = lambda: [
        (random.normal(0, 0.05, (a, b)).astype("float32"), random.normal(0, 0.05, b).astype("float32"))
        for a, b in zip(sizes, sizes[1:])
    ]
    return x, labels, draw(), draw(), draw(), np.linspace(-1, 1, 51, dtype="float32")


@peer("landscape", "NumPy, first layer taken apart", ("numpy",))
def _():
    import numpy as np

    x, labels, w, d, e, places = landscape_network()

    def work():
        sums = [x @ part[0][0] + part[0][1] for part in (w, d, e)]
        for b in places[:17]:
            start = sums[0] + b * sums[2]
            for a in places:
                h = np.maximum(start + a * sums[1], 0)
                for layer in (1, 2):
                    weight, bias = (p + a * q + b * r for p, q, r in zip(w[layer], d[layer], e[layer]))
                    h = h @ weight + bias
                    if layer == 1:
                        h = np.maximum(h, 0)
                top = h.max(1)
                np.mean(np.log(np.exp(h - top[:, None]).sum(1)) + top - h[np.arange(1000), labels])

    return work, 17 / 51


@peer("landscape", "PyTorch", ("torch",))
def _():
    import torch

    torch.set_num_threads(1)
    x, labels, w, d, e, places = landscape_network()
    t = lambda parts: [torch.from_numpy(p) for pair in parts for p in pair]
    x, labels, w, d, e = torch.from_numpy(x), torch.from_numpy(labels), t(w), t(d), t(e)

    def work():
        with torch.inference_mode():
            for b in places[:9].tolist():
                for a in places.tolist():
                    p = [u + a * v + b * s for u, v, s in zip(w, d, e)]
                    h = torch.relu(torch.addmm(p[1], x, p[0]))
                    h = torch.relu(torch.addmm(p[3], h, p[2]))
                    torch.nn.functional.cross_entropy(torch.addmm(p[5], h, p[4]), labels)

    return work, 9 / 51


# Contours, as places; nothing is drawn.


def hills(side=2000):
    import numpy as np

    places = np.linspace(-1, 1, side)
    x, y = np.meshgrid(places, places)
    return places, (1 - 2 * x * x) * (1 - 2 * y * y) + x * y, [-1 + 0.15 * i for i in range(20)]


for name in ("serial", "threaded"):

    @peer("contour-lines", f"contourpy {name}", ("contourpy",))
    def _(name=name):
        import contourpy

        places, z, levels = hills()

        def work():
            generator = contourpy.contour_generator(places, places, z, name=name)
            for level in levels:
                generator.lines(level)

        return work, 1

    @peer("contour-bands", f"contourpy {name}", ("contourpy",))
    def _(name=name):
        import contourpy

        places, z, levels = hills()

        def work():
            generator = contourpy.contour_generator(places, places, z, name=name)
            for low, high in zip(levels, levels[1:] + [9]):
                generator.filled(low, high)

        return work, 1


# Large marks, to a PNG of 1200 × 800.


def matplotlib_figure(draw, **axes):
    from matplotlib.figure import Figure

    def work():
        figure = Figure(figsize=(6, 4), dpi=200)
        draw(figure.add_subplot(**axes))
        figure.savefig(f"{FOLDER}/peer.png")

    return work, 1


@peer("scatter-png", "matplotlib, plot", ("matplotlib",))
def _():
    import numpy as np

    x, y = np.random.default_rng(1).normal(0, 0.58, (2, 1_000_000))
    return matplotlib_figure(lambda axes: axes.plot(x, y, "o", markersize=3))


@peer("scatter-coloured-png", "matplotlib, scatter", ("matplotlib",))
def _():
    import numpy as np

    x, y, c = np.random.default_rng(1).normal(0, 0.58, (3, 1_000_000))
    return matplotlib_figure(lambda axes: axes.scatter(x, y, c=c, s=9))


@peer("line-png", "matplotlib, plot", ("matplotlib",))
def _():
    import numpy as np

    x = np.linspace(-1, 1, 1_000_000)
    y = np.abs(3 * x % 2 - 1) + np.random.default_rng(1).normal(0, 0.12, x.size)
    return matplotlib_figure(lambda axes: axes.plot(x, y))


@peer("heatmap-png", "matplotlib, imshow", ("matplotlib",))
def _():
    z = hills()[1]
    return matplotlib_figure(lambda axes: axes.imshow(z, aspect="auto"))


@peer("surface-png", "matplotlib, plot_surface", ("matplotlib",))
def _():
    import numpy as np

    places, z, _ = hills(200)
    x, y = np.meshgrid(places, places)
    draw = lambda axes: axes.plot_surface(x, y, z, cmap="viridis", rcount=200, ccount=200)
    return matplotlib_figure(draw, projection="3d")


def gnuplot(commands, *columns):
    import numpy as np

    np.column_stack([column.ravel() for column in columns]).astype("float64").tofile(f"{FOLDER}/peer.bin")
    head = f"set terminal pngcairo size 1200,800\nset output '{FOLDER}/peer.png'\n"
    return process("gnuplot", text=head + commands.replace("FILE", f"'{FOLDER}/peer.bin' binary")), 1


@peer("scatter-png", "gnuplot", ("numpy",), tool="gnuplot")
def _():
    import numpy as np

    x, y = np.random.default_rng(1).normal(0, 0.58, (2, 1_000_000))
    return gnuplot("plot FILE format='%2double' using 1:2 with points pt 7 ps .5", x, y)


@peer("scatter-coloured-png", "gnuplot", ("numpy",), tool="gnuplot")
def _():
    import numpy as np

    x, y, c = np.random.default_rng(1).normal(0, 0.58, (3, 1_000_000))
    return gnuplot("plot FILE format='%3double' using 1:2:3 with points pt 7 ps .5 palette", x, y, c)


@peer("heatmap-png", "gnuplot", ("numpy",), tool="gnuplot")
def _():
    return gnuplot("plot FILE array=(2000,2000) format='%double' with image", hills()[1])


@peer("surface-png", "gnuplot", ("numpy",), tool="gnuplot")
def _():
    commands = "set pm3d\nsplot FILE array=(200,200) format='%double' with pm3d"
    return gnuplot(commands, hills(200)[1])


@peer("figures", "matplotlib", ("matplotlib",))
def _():
    code = ACTIVATION.replace("figure.savefig('FILE')", "figure.savefig(FILES[0]); figure.savefig(FILES[1])")
    files = [f"{FOLDER}/peer.png", f"{FOLDER}/peer.svg"]

    def work():
        for _ in range(8):
            exec(code, {"FILES": files})

    return work, 8 / 40


def main():
    global FOLDER
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="workloads, also as patterns; all if none are named")
    parser.add_argument("--program", required=True, help="the program Benchmarks")
    parser.add_argument("--rounds", type=int, default=3, help="how often ours are measured")
    arguments = parser.parse_args()
    chosen = [r for r in ROWS if not arguments.names or any(fnmatch.fnmatch(r, n) for n in arguments.names)]
    with tempfile.TemporaryDirectory() as FOLDER:
        for row in chosen:
            command = [arguments.program, "--json", "--only", row, "--rounds", str(arguments.rounds)]
            (ours,) = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            own = ours["milliseconds"] / 1000
            print(f"{row}: {ours['title']}\n  nnplot: {own:.4g} s", flush=True)
            for name, needs, tool, prepare in ROWS[row]:
                if not has(*needs) or (tool and not shutil.which(tool)):
                    print(f"  {name}: not installed")
                    continue
                try:
                    work, share = prepare()
                    work()
                    taken = seconds(work) / share
                except Exception as error:
                    print(f"  {name}: fails: {type(error).__name__}: {error}".splitlines()[0], flush=True)
                    continue
                scaled = "" if share == 1 else ", scaled"
                print(f"  {name}: {taken:.4g} s{scaled}; {taken / own:.1f} × ours", flush=True)


if __name__ == "__main__":
    main()
