using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>An ASCII STL: its box, and its volume by the divergence theorem, which no CAD program has to be asked for.</summary>
internal sealed class Stl
{
    private readonly double[][] _points;

    public Stl(string path)
    {
        _points = [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.StartsWith("vertex", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray())];
        Assert.IsNotEmpty(_points, path);
    }

    /// <summary>mm³: the sum of the tetrahedra from the origin to each triangle, with their sign.</summary>
    public double VolumeMm3 => Math.Abs(_points.Chunk(3).Sum(t => Determinant(t[0], t[1], t[2])) / 6);

    /// <summary>Every edge belongs to two triangles, once each way: a printer can fill it.</summary>
    public bool IsClosed
    {
        get
        {
            var edges = new Dictionary<string, int>();
            foreach (string[] corners in _points.Select(p => string.Join(' ', p.Select(x => x + 0.0))).Chunk(3)) // -0 and 0 are one place
            {
                for (int i = 0; i < 3; i++)
                {
                    string a = corners[i], b = corners[(i + 1) % 3];
                    bool forth = string.CompareOrdinal(a, b) < 0;
                    string key = forth ? a + '|' + b : b + '|' + a;
                    edges[key] = edges.GetValueOrDefault(key) + (forth ? 1 : -1);
                }
            }

            return edges.Values.All(count => count == 0);
        }
    }

    public double Side(int axis) => _points.Max(p => p[axis]) - _points.Min(p => p[axis]);

    private static double Determinant(double[] a, double[] b, double[] c) =>
        (a[0] * ((b[1] * c[2]) - (b[2] * c[1]))) - (a[1] * ((b[0] * c[2]) - (b[2] * c[0]))) + (a[2] * ((b[0] * c[1]) - (b[1] * c[0])));
}
