"""Writes the models of this folder with the libraries that users have, and what they answer on a grid.

Made with numpy 2.4.6, torch 2.15.0, scikit-learn 1.9.1, keras 3.15.1, safetensors 0.8.0, onnx 1.23.2, skl2onnx 1.20.0
and onnxscript 0.7.2:

    KERAS_BACKEND=torch python make.py

Each model NAME.* answers for the 200 x 200 places of [-3, 3]^2, row by row from below. NAME.classes holds, for each
place, the class that the source predicts, plus 128 where the two best scores (a probability's distance from 1/2, with
one output) are less than 1e-5 apart.
"""
import gzip
import numpy as np
import torch
from torch import nn
from safetensors.torch import save_file

axis = np.linspace(-3, 3, 200)
grid = np.stack(np.meshgrid(axis, axis), -1).reshape(-1, 2)


def points(seed, classes):
    random = np.random.default_rng(seed)
    x = random.uniform(-3, 3, (400, 2))
    y = (np.arctan2(x[:, 1], x[:, 0]) + np.hypot(*x.T) + np.pi) % (2 * np.pi) * classes / (2 * np.pi)
    return x, y.astype(int) % classes


def keep(name, scores):
    scores = np.asarray(scores, float).reshape(len(grid), -1)
    if scores.shape[1] == 1:
        classes, margin = (scores[:, 0] > 0.5).astype(np.uint8), np.abs(scores[:, 0] - 0.5)
    else:
        two = np.sort(scores, 1)[:, -2:]
        classes, margin = scores.argmax(1).astype(np.uint8), two[:, 1] - two[:, 0]
    classes[margin < 1e-5] += 128
    with open(name + ".classes.gz", "wb") as file:
        file.write(gzip.compress(classes.tobytes(), 9, mtime=0))
    print(name, np.bincount(classes))


def train(net, classes, seed, steps=300, loss=None):
    x, y = points(seed, classes)
    x, y = torch.tensor(x, dtype=torch.float32), torch.tensor(y)
    optimizer = torch.optim.Adam(net.parameters(), 0.02)
    for _ in range(steps):
        logits = net(x)
        value = (loss(logits, y) if loss else nn.functional.cross_entropy(logits, y) if classes > 2 else
                 nn.functional.binary_cross_entropy_with_logits(logits[:, 0], y.float()))
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
    return net.eval()


def scores(net):
    with torch.no_grad():
        logits = net.double()(torch.tensor(grid))
        return torch.sigmoid(logits) if logits.shape[1] == 1 else torch.softmax(logits, 1)


# PyTorch
torch.manual_seed(1)
sequential = train(nn.Sequential(nn.Linear(2, 12), nn.Tanh(), nn.Linear(12, 8), nn.Tanh(), nn.Linear(8, 3)), 3, 1)
save_file(sequential.state_dict(), "torch-sequential.safetensors")
keep("torch-sequential", scores(sequential))


class Named(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2, self.out = nn.Linear(2, 16), nn.Linear(16, 9), nn.Linear(9, 1)

    def forward(self, x):
        return self.out(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


named = train(Named(), 2, 2)
save_file(named.state_dict(), "torch-named.safetensors")
keep("torch-named", scores(named))

normed = nn.Sequential(nn.Linear(2, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 8), nn.BatchNorm1d(8), nn.ReLU(),
                       nn.Linear(8, 4))
normed = train(normed, 4, 3)
save_file(normed.state_dict(), "torch-batchnorm.safetensors")
keep("torch-batchnorm", scores(normed))

for name, type in [("half", torch.float16), ("bfloat", torch.bfloat16), ("double", torch.float64)]:
    net = train(nn.Sequential(nn.Linear(2, 10), nn.ReLU(), nn.Linear(10, 3)), 3, 4).to(type)
    save_file(net.state_dict(), f"torch-{name}.safetensors")
    keep(f"torch-{name}", scores(net))

net = train(nn.Sequential(nn.Linear(2, 10), nn.Tanh(), nn.Linear(10, 1)), 2, 5)
np.savez("torch-arrays.npz", **{name: tensor.numpy() for name, tensor in net.state_dict().items()})
keep("torch-arrays", scores(net))

# scikit-learn
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

for name, classes, activation in [("sklearn-binary", 2, "relu"), ("sklearn-classes", 3, "tanh"),
                                  ("sklearn-logistic", 4, "logistic")]:
    x, y = points(6, classes)
    model = MLPClassifier((10, 6), activation=activation, max_iter=800, random_state=1, learning_rate_init=0.02).fit(x, y)
    arrays = {f"coefs_{i}": w for i, w in enumerate(model.coefs_)}
    arrays |= {f"intercepts_{i}": b for i, b in enumerate(model.intercepts_)}
    np.savez(name + ".npz", activation=model.activation, **arrays)
    answers = model.predict_proba(grid)
    keep(name, answers[:, 1:] if classes == 2 else answers)

# Keras
import keras
from keras import layers

keras.utils.set_random_seed(1)


def fit(model, classes, seed):
    x, y = points(seed, classes)
    last = model.layers[-1].units
    model.compile("adam", "binary_crossentropy" if last == 1 else "sparse_categorical_crossentropy")
    model.optimizer.learning_rate = 0.02
    model.fit(x, y, epochs=60, batch_size=64, verbose=0)
    return model


model = fit(keras.Sequential([layers.Input((2,)), layers.Dense(12, "relu"), layers.Dense(8, "relu"),
                              layers.Dense(3, "softmax")]), 3, 7)
np.savez("keras-weights.npz", *model.get_weights())
keep("keras-weights", model.predict(grid, verbose=0))
np.savez_compressed("keras-config.npz", *model.get_weights(), config=model.to_json())
keep("keras-config", model.predict(grid, verbose=0))

normalization = layers.Normalization()
normalization.adapt(points(8, 2)[0])
model = fit(keras.Sequential([layers.Input((2,)), normalization, layers.Dense(12, use_bias=False),
                              layers.BatchNormalization(), layers.Activation("tanh"), layers.Dropout(0.1),
                              layers.Dense(8, "elu"), layers.BatchNormalization(), layers.Dense(1, "sigmoid")]), 2, 8)
np.savez("keras-batchnorm.npz", *model.get_weights(), config=model.to_json())
keep("keras-batchnorm", model.predict(grid, verbose=0))

# ONNX
import onnx
from onnx import helper, numpy_helper, TensorProto
from skl2onnx import to_onnx

for name, classes, activation in [("onnx-sklearn-binary", 2, "relu"), ("onnx-sklearn-classes", 3, "tanh")]:
    x, y = points(9, classes)
    x = x.astype(np.float32)
    model = MLPClassifier((10, 6), activation=activation, max_iter=800, random_state=1, learning_rate_init=0.02).fit(x, y)
    with open(name + ".onnx", "wb") as file:
        file.write(to_onnx(model, x[:1], options={"zipmap": False}).SerializeToString())
    answers = model.predict_proba(grid.astype(np.float32))
    keep(name, answers[:, 1:] if classes == 2 else answers)

from sklearn.pipeline import make_pipeline

x, y = points(10, 3)
x = x.astype(np.float32)
model = make_pipeline(StandardScaler(), MLPClassifier((8,), max_iter=800, random_state=1, learning_rate_init=0.02)).fit(x, y)
with open("onnx-sklearn-scaled.onnx", "wb") as file:
    file.write(to_onnx(model, x[:1], options={"zipmap": False}).SerializeToString())
keep("onnx-sklearn-scaled", model.predict_proba(grid.astype(np.float32)))


def graph(nodes, arrays, raw):
    def tensor(name, array):
        if raw:
            return numpy_helper.from_array(array, name)
        kind = TensorProto.DOUBLE if array.dtype == np.float64 else TensorProto.FLOAT
        return helper.make_tensor(name, kind, array.shape, array.ravel().tolist())

    return helper.make_model(helper.make_graph(
        nodes, "mlp", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 2])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, None])],
        [tensor(name, array) for name, array in arrays.items()]))


# What torch.onnx.export writes of a Sequential: Gemm with transposed weights.
net = train(nn.Sequential(nn.Linear(2, 10), nn.LeakyReLU(0.1), nn.Linear(10, 7), nn.ELU(), nn.Linear(7, 3), nn.Softmax(1)), 3, 11)
w = {name: tensor.float().numpy() for name, tensor in net.state_dict().items()}
model = graph([helper.make_node("Gemm", ["x", "0.weight", "0.bias"], ["a"], transB=1),
               helper.make_node("LeakyRelu", ["a"], ["b"], alpha=0.1),
               helper.make_node("Gemm", ["b", "2.weight", "2.bias"], ["c"], transB=1),
               helper.make_node("Elu", ["c"], ["d"]),
               helper.make_node("Gemm", ["d", "4.weight", "4.bias"], ["e"], transB=1),
               helper.make_node("Softmax", ["e"], ["y"], axis=1)], w, raw=False)
onnx.save(model, "onnx-torch.onnx")
with torch.no_grad():
    keep("onnx-torch", net.double()(torch.tensor(grid)))

net = train(nn.Sequential(nn.Linear(2, 10), nn.BatchNorm1d(10), nn.ReLU(), nn.Linear(10, 1)), 2, 12)
w = {name: tensor.double().numpy() for name, tensor in net.state_dict().items()}
w = {name: array for name, array in w.items() if array.ndim}
w["0.t"], w["3.t"] = w.pop("0.weight").T.copy(), w.pop("3.weight").T.copy()
model = graph([helper.make_node("MatMul", ["x", "0.t"], ["a"]),
               helper.make_node("Add", ["0.bias", "a"], ["b"]),
               helper.make_node("BatchNormalization", ["b", "1.weight", "1.bias", "1.running_mean", "1.running_var"], ["c"]),
               helper.make_node("Relu", ["c"], ["d"]),
               helper.make_node("MatMul", ["d", "3.t"], ["e"]),
               helper.make_node("Add", ["e", "3.bias"], ["f"]),
               helper.make_node("Sigmoid", ["f"], ["y"])], w, raw=True)
onnx.save(model, "onnx-matmul.onnx")
keep("onnx-matmul", scores(net))

# What PyTorch's own exporter writes (the one that does without onnxscript).
torch.manual_seed(2)
net = train(nn.Sequential(nn.Linear(2, 10), nn.BatchNorm1d(10), nn.Tanh(), nn.Dropout(0.1), nn.Linear(10, 7), nn.ReLU(),
                          nn.Linear(7, 2)), 2, 13, loss=nn.functional.cross_entropy)
torch.onnx.export(net, torch.zeros(1, 2), "onnx-export.onnx", dynamo=False)
keep("onnx-export", scores(net))


# Named modules with normalisations, in an order that is not the alphabet's.
torch.manual_seed(3)


class Normed(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.bn1, self.fc2, self.norm2 = nn.Linear(2, 14), nn.BatchNorm1d(14), nn.Linear(14, 9), nn.LayerNorm(9)
        self.fc10 = nn.Linear(9, 3)

    def forward(self, x):
        return self.fc10(torch.relu(self.norm2(self.fc2(torch.relu(self.bn1(self.fc1(x)))))))


net = train(Normed(), 3, 14)
save_file(net.state_dict(), "torch-named-norms.safetensors")
keep("torch-named-norms", scores(net))

# The tensors of a list beside those of a layer of its own, with dropout, a softmax at the end and metadata.
torch.manual_seed(4)


class Listed(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Flatten(), nn.Linear(2, 12), nn.GELU(), nn.BatchNorm1d(12), nn.Dropout(0.1),
                                  nn.Linear(12, 12), nn.BatchNorm1d(12), nn.GELU())
        self.answer = nn.Linear(12, 4)

    def forward(self, x):
        return torch.log_softmax(self.answer(self.body(x)), 1)


net = train(Listed(), 4, 15, loss=nn.functional.nll_loss)
save_file(net.state_dict(), "torch-listed.safetensors", metadata={"format": "pt", "epoch": "300"})
keep("torch-listed", scores(net))

# Activations that PyTorch's exporter writes as several nodes, features in other units, a normalisation of layers.
torch.manual_seed(5)


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(2, 10), nn.GELU(), nn.Linear(10, 9), nn.LayerNorm(9), nn.SiLU(), nn.Linear(9, 8),
                                  nn.Mish(), nn.Linear(8, 8), nn.Softsign(), nn.Linear(8, 3))

    def forward(self, x):
        return torch.softmax(self.body((x - 0.5) / 2), -1)


net = train(Scaled(), 3, 16, loss=lambda answers, y: nn.functional.nll_loss(torch.log(answers), y))
torch.onnx.export(net, torch.zeros(1, 2), "onnx-idioms.onnx", dynamo=False, opset_version=17)
with torch.no_grad():
    keep("onnx-idioms", net.double()(torch.tensor(grid)))


# Named modules whose normalisations stand on either side of the activation.
class Placed(nn.Module):
    def __init__(self, norm, is_before):
        super().__init__()
        self.fc1, self.norm1, self.fc2, self.norm2, self.fc3 = nn.Linear(2, 13), norm(13), nn.Linear(13, 9), norm(9), nn.Linear(9, 3)
        self.is_before = is_before

    def forward(self, x):
        for layer, norm in [(self.fc1, self.norm1), (self.fc2, self.norm2)]:
            x = torch.relu(norm(layer(x))) if self.is_before else norm(torch.relu(layer(x)))
        return self.fc3(x)


for kind, norm in [("batch", nn.BatchNorm1d), ("layer", nn.LayerNorm)]:
    for side in ["before", "after"]:
        torch.manual_seed(6)
        net = train(Placed(norm, side == "before"), 3, 17)
        save_file(net.state_dict(), f"torch-{kind}-{side}.safetensors")
        keep(f"torch-{kind}-{side}", scores(net))

# A list with the normalisation behind the activation, which the gap in the numbers tells.
torch.manual_seed(7)
net = train(nn.Sequential(nn.Linear(2, 12), nn.ReLU(), nn.BatchNorm1d(12), nn.Linear(12, 9), nn.ReLU(), nn.BatchNorm1d(9),
                          nn.Linear(9, 3)), 3, 18)
save_file(net.state_dict(), "torch-batchnorm-last.safetensors")
keep("torch-batchnorm-last", scores(net))

# What PyTorch's exporter with onnxscript 0.7.2 writes, which makes two nodes more of softplus.
torch.manual_seed(8)
net = train(nn.Sequential(nn.Linear(2, 10), nn.Softplus(), nn.Linear(10, 9), nn.LayerNorm(9), nn.GELU(), nn.Linear(9, 3),
                          nn.LogSoftmax(1)), 3, 19, loss=nn.functional.nll_loss)
torch.onnx.export(net, (torch.zeros(3, 2),), "onnx-dynamo.onnx", dynamo=True, external_data=False)
with torch.no_grad():
    keep("onnx-dynamo", net.double()(torch.tensor(grid)))

# Constants by nodes: transposed weights, numbers of an attribute, a half in single precision.
torch.manual_seed(9)
net = train(nn.Sequential(nn.Linear(2, 11), nn.ReLU(), nn.Linear(11, 3)), 3, 20)
w = {name: tensor.float().numpy() for name, tensor in net.state_dict().items()}
model = graph([helper.make_node("Constant", [], ["two"], value_float=2.0),
               helper.make_node("Constant", [], ["middle"], value_floats=[0.5, -0.5]),
               helper.make_node("Transpose", ["0.weight"], ["0.t"], perm=[1, 0]),
               helper.make_node("Transpose", ["2.weight"], ["2.t"]),
               helper.make_node("Sub", ["x", "middle"], ["c"]), helper.make_node("Div", ["c", "two"], ["d"]),
               helper.make_node("MatMul", ["d", "0.t"], ["e"]), helper.make_node("Add", ["0.bias", "e"], ["f"]),
               helper.make_node("Constant", [], ["zero"], value_float=0.0), helper.make_node("Max", ["f", "zero"], ["g"]),
               helper.make_node("MatMul", ["g", "2.t"], ["h"]), helper.make_node("Add", ["h", "2.bias"], ["y"])],
              w, raw=True)
onnx.save(model, "onnx-constants.onnx")
with torch.no_grad():
    keep("onnx-constants", net.double()((torch.tensor(grid) - torch.tensor([0.5, -0.5])) / 2))

# By hand: W of shape [out, in], b a column; the middle layer is square.
torch.manual_seed(10)
net = train(nn.Sequential(nn.Linear(2, 12), nn.ReLU(), nn.Linear(12, 12), nn.ReLU(), nn.Linear(12, 1)), 2, 21)
arrays = {}
for number, layer in enumerate([0, 2, 4], 1):
    arrays[f"W{number}"], arrays[f"b{number}"] = net[layer].weight.detach().numpy(), net[layer].bias.detach().numpy()[:, None]
np.savez("numpy-columns.npz", **arrays)
keep("numpy-columns", scores(net))

inputs = keras.Input((2,))
x = layers.Dense(9, activation="leaky_relu", name="zz")(inputs)
x = layers.Dense(9, name="aa")(layers.Dropout(0.1)(x))
x = layers.LeakyReLU()(x)
x = layers.Dense(7, activation=layers.LeakyReLU(negative_slope=0.05))(x)
model = fit(keras.Model(inputs, layers.Dense(3, "softmax")(x)), 3, 22)
np.savez("keras-functional.npz", *model.get_weights(), config=model.to_json())
keep("keras-functional", model.predict(grid, verbose=0))
