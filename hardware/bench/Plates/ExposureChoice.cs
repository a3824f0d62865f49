using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>--exposure: of all plates those with this exposure time.</summary>
public static class ExposureChoice
{
    private const double SameS = 1e-9;

    /// <summary>
    /// The plates with this exposure time, s, of all recipes; null for the time: all of them. Null where no recipe has it, which is said.
    /// </summary>
    public static List<Plate>? Of(List<Plate> plates, double? exposureS, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(plates);
        ArgumentNullException.ThrowIfNull(error);
        if (exposureS is not { } asked)
        {
            return plates;
        }

        List<Plate> chosen = plates.FindAll(p => Math.Abs(p.ExposureS - asked) < SameS);
        if (chosen.Count == 0)
        {
            error.WriteLine($"chamber: --exposure = {PlateFolder.Seconds(asked)} is in no recipe: they have "
                + string.Join(", ", plates.Select(p => p.ExposureText).Distinct()) + " s.");
        }

        return chosen.Count > 0 ? chosen : null;
    }
}
