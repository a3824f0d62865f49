using System.Collections.Generic;

namespace ChamberFirmware.Films;

/// <summary>Where the layer of smallest pores is.</summary>
public enum LayerState
{
    /// <summary>The air has not brought the surface to its cloud point: the bath makes the skin.</summary>
    AtSurface,

    /// <summary>At a depth.</summary>
    Inside,

    /// <summary>The air has gone through the film: there is no such layer.</summary>
    Through,
}

/// <summary>How deep the film had come to its cloud point when the bath stopped it.</summary>
public static class Front
{
    /// <summary>From this share of the film on there is no layer inside any more.</summary>
    public const double Through01 = 0.9;

    /// <summary>Deepest place where water in water and solvent has been that share, of the film's thickness, 0 to 1.</summary>
    public static double Depth01(IReadOnlyList<double> places, double[] deepest01, double cloud01)
    {
        int last = places.Count - 1;
        if (deepest01[last] >= cloud01)
        {
            return 1;
        }

        for (int i = last - 1; i >= 0; i--)
        {
            if (deepest01[i] >= cloud01)
            {
                double part = (deepest01[i] - cloud01) / (deepest01[i] - deepest01[i + 1]);
                return places[i] + part * (places[i + 1] - places[i]);
            }
        }

        return 0;
    }

    /// <summary>The layer's state at that depth.</summary>
    public static LayerState StateOf(double depth01) =>
        depth01 <= 0 ? LayerState.AtSurface : depth01 >= Through01 ? LayerState.Through : LayerState.Inside;
}
