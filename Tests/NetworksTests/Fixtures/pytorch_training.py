"""Writes pytorch_training.json and pytorch_schedules.json beside itself, with PyTorch 2.15.0 and NumPy 2.4.6 on a CPU.

Training: for 3 tasks x 4 activations a 3-5-K network in Double with given weights, its logits, loss and gradient for
all 20 samples, and, for every optimizer, its weights after 15 epochs of batches of 8, 8 and 4 samples, not shuffled.
The loss of a batch is the mean over its samples. Optimizers are named as the engine names them; `clip` and `schedule`
after a bar are gradient clipping and a schedule.

Schedules: the learning rate of each of 40 epochs or steps, from a base of 0.1.
"""
import json
import math
import pathlib

import numpy as np
import torch
from torch.optim import lr_scheduler as sched

torch.set_default_dtype(torch.float64)
folder = pathlib.Path(__file__).parent
random = np.random.default_rng(2026)
features = random.normal(size=(20, 3))
score = features @ [1.0, -2.0, 0.5] + 0.3 * random.normal(size=20)
tasks = {
    "binary": (1, (score > 0).astype(float)[:, None]),
    "multiclass": (3, np.digitize(score, [-1, 1]).astype(float)[:, None]),
    "regression": (2, np.stack([score, np.sin(2 * features[:, 0])], axis=1)),
}
activations = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU, "sigmoid": torch.nn.Sigmoid, "elu": torch.nn.ELU}


def loss_of(task, logits, targets):
    if task == "binary":
        return torch.nn.functional.binary_cross_entropy_with_logits(logits, targets)
    if task == "multiclass":
        return torch.nn.functional.cross_entropy(logits, targets[:, 0].long())
    return torch.nn.functional.mse_loss(logits, targets)


O = torch.optim
optimizers = {
    "sgd": lambda p: O.SGD(p, 0.1),
    "sgd(momentum=0.9)": lambda p: O.SGD(p, 0.05, momentum=0.9),
    "sgd(momentum=0.9,dampening=0.3)": lambda p: O.SGD(p, 0.05, momentum=0.9, dampening=0.3),
    "sgd(momentum=0.9,nesterov=true)": lambda p: O.SGD(p, 0.05, momentum=0.9, nesterov=True),
    "sgd(momentum=0.5,weight_decay=0.1)": lambda p: O.SGD(p, 0.1, momentum=0.5, weight_decay=0.1),
    "adagrad": lambda p: O.Adagrad(p, 0.1),
    "adagrad(0.02,0.1,0.3)": lambda p: O.Adagrad(
        p, 0.1, lr_decay=0.02, weight_decay=0.1, initial_accumulator_value=0.3),
    "rmsprop": lambda p: O.RMSprop(p, 0.01),
    "rmsprop(0.9,momentum=0.8,centered=true)": lambda p: O.RMSprop(p, 0.01, alpha=0.9, momentum=0.8, centered=True),
    "adam": lambda p: O.Adam(p, 0.02),
    "adam(weight_decay=0.1)": lambda p: O.Adam(p, 0.02, weight_decay=0.1),
    "adam(amsgrad=true)": lambda p: O.Adam(p, 0.02, amsgrad=True),
    "adamw": lambda p: O.AdamW(p, 0.02),
    "adamw(0.8,0.95,weight_decay=0.2)": lambda p: O.AdamW(p, 0.02, betas=(0.8, 0.95), weight_decay=0.2),
    "sgd|clip_norm 0.3": lambda p: O.SGD(p, 0.5),
    "sgd|clip_value 0.05": lambda p: O.SGD(p, 0.5),
    "sgd|schedule step(4,0.5)": lambda p: O.SGD(p, 0.2),
    "adam|schedule one_cycle": lambda p: O.Adam(p, 0.1),
}


def steps(name, task, model, x, y):
    torch_parameters = list(model.parameters())
    optimizer = optimizers[name](torch_parameters)
    rate = optimizer.param_groups[0]["lr"]
    by_epoch = sched.StepLR(optimizer, 4, 0.5) if "step(" in name else None
    by_step = (
        sched.OneCycleLR(optimizer, rate, total_steps=45, cycle_momentum=False) if "one_cycle" in name else None)
    for _ in range(15):
        for first in range(0, 20, 8):
            optimizer.zero_grad()
            loss_of(task, model(x[first:first + 8]), y[first:first + 8]).backward()
            if "clip_norm" in name:
                torch.nn.utils.clip_grad_norm_(torch_parameters, 0.3)
            if "clip_value" in name:
                torch.nn.utils.clip_grad_value_(torch_parameters, 0.05)
            optimizer.step()
            if by_step:
                by_step.step()
        if by_epoch:
            by_epoch.step()
    return rate


def flat(tensors):
    return [float(v) for t in tensors for v in t.detach().reshape(-1)]


def network(activation, start):
    model = torch.nn.Sequential(torch.nn.Linear(3, 5), activations[activation](), torch.nn.Linear(5, (len(start) - 20) // 6))
    torch.nn.utils.vector_to_parameters(torch.tensor(start), model.parameters())
    return model


x = torch.tensor(features)
nets = []
for task, (outputs, targets) in tasks.items():
    y = torch.tensor(targets)
    start = [float(v) for v in np.round(random.normal(size=20 + 6 * outputs) * 0.6, 6)]
    for activation in activations:
        model = network(activation, start)
        logits = model(x)
        loss = loss_of(task, logits, y)
        loss.backward()
        net = {
            "task": task, "outputs": outputs, "activation": activation, "start": start,
            "logits": flat([logits]), "loss": float(loss.detach()), "gradient": flat([p.grad for p in model.parameters()]),
            "runs": [],
        }
        for name in optimizers:
            model = network(activation, start)
            rate = steps(name, task, model, x, y)
            net["runs"].append({"optimizer": name, "rate": rate, "end": flat(model.parameters())})
        nets.append(net)

data = {
    "features": [float(v) for v in features.reshape(-1)],
    "targets": {task: [float(v) for v in targets.reshape(-1)] for task, (_, targets) in tasks.items()},
    "nets": nets,
}
(folder / "pytorch_training.json").write_text(json.dumps(data, separators=(",", ":")))

plateau_losses = [1 / (1 + t) if t < 8 else 0.125 + 0.01 * math.sin(t) for t in range(40)]
schedules = {
    "step(7,gamma=0.5)": lambda o: sched.StepLR(o, 7, 0.5),
    "step(30)": lambda o: sched.StepLR(o, 30),
    "exponential(0.95)": lambda o: sched.ExponentialLR(o, 0.95),
    "cosine": lambda o: sched.CosineAnnealingLR(o, 40),
    "cosine(15,eta_min=0.01)": lambda o: sched.CosineAnnealingLR(o, 15, 0.01),
    "warmup(5)": lambda o: sched.LinearLR(o, total_iters=5),
    "warmup(12,start_factor=0.1)": lambda o: sched.LinearLR(o, 0.1, total_iters=12),
    "cyclic(0.5,step_size_up=6)": lambda o: sched.CyclicLR(o, 0.1, 0.5, 6, cycle_momentum=False),
    "cyclic(0.5,4,7,triangular2)": lambda o: sched.CyclicLR(o, 0.1, 0.5, 4, 7, "triangular2", cycle_momentum=False),
    "cyclic(0.5,5,mode=exp_range,gamma=0.97)": lambda o: sched.CyclicLR(
        o, 0.1, 0.5, 5, mode="exp_range", gamma=0.97, cycle_momentum=False),
    "one_cycle": lambda o: sched.OneCycleLR(o, 0.1, total_steps=40, cycle_momentum=False),
    "one_cycle(0.45,10,100,linear)": lambda o: sched.OneCycleLR(
        o, 0.1, total_steps=40, pct_start=0.45, div_factor=10, final_div_factor=100, anneal_strategy="linear",
        cycle_momentum=False),
    "one_cycle(0.4,three_phase=true)": lambda o: sched.OneCycleLR(
        o, 0.1, total_steps=40, pct_start=0.4, three_phase=True, cycle_momentum=False),
    "reduce_on_plateau(patience=3)": lambda o: sched.ReduceLROnPlateau(o, patience=3),
    "reduce_on_plateau(2,0.5,0.01,4,0.02)": lambda o: sched.ReduceLROnPlateau(
        o, patience=2, factor=0.5, threshold=0.01, cooldown=4, min_lr=0.02),
}
rates = {}
for name, make in schedules.items():
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 0.1)
    scheduler = make(optimizer)
    rates[name] = []
    for t in range(40):
        rates[name].append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if t < 39:
            scheduler.step(plateau_losses[t]) if "plateau" in name else scheduler.step()
(folder / "pytorch_schedules.json").write_text(
    json.dumps({"losses": plateau_losses, "rates": rates}, separators=(",", ":")))
