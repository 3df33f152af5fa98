"""Writes arrays of every plain type, order and version with NumPy 2.4.6, all of them in one file, arrays.npz.

    python make.py

Each array holds what `numbers` gives, as far as its type can; TYPE-ORDER-VERSION is its name.
"""
import io
import zipfile
import numpy as np


def numbers(type):
    if type.kind == "b":
        return np.array([[True, False, True], [False, False, True]])
    if type.kind == "u":
        return np.array([[0, 1, 2], [100, 200, np.iinfo(type).max]], type)
    if type.kind == "i":
        return np.array([[0, 1, -2], [100, np.iinfo(type).min, np.iinfo(type).max]], type)
    if type.kind in "SU":
        return np.array([["a", "bc", ""], ["setosa", "x y", "Z"]], type)
    return np.array([[0, 1.5, -2.25], [0.1, 1000, 6.1e-5]], type)


with zipfile.ZipFile("arrays.npz", "w", zipfile.ZIP_DEFLATED) as archive:
    for code in ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "f16", "S6", "U6"]:
        for byte_order in "<>":
            for order in "CF":
                for version in [(1, 0), (2, 0), (3, 0)]:
                    array = np.asarray(numbers(np.dtype(code)).astype(np.dtype(code).newbyteorder(byte_order)), order=order)
                    file = io.BytesIO()
                    np.lib.format.write_array(file, array, version)
                    name = f"{code.replace('?', 'b1')}{'le' if byte_order == '<' else 'be'}-{order}-{version[0]}.npy"
                    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    archive.writestr(entry, file.getvalue())

x = np.arange(24.0).reshape(6, 4) / 8
y = np.array([0, 1, 2, 0, 1, 2])
np.savez("named.npz", X=np.asfortranarray(x), y=y)
np.savez_compressed("positional.npz", x.reshape(6, 2, 2).astype("f4"), np.array(["b", "a", "c", "b", "a", "c"]))
np.savez("bunch.npz", data=x, target=np.eye(3)[y], feature_names=list("pqrs"), target_names=np.array(["A", "B", "C"]))
np.save("table.npy", np.column_stack([x, y]))
