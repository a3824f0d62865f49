using ChamberFirmware.Drivers;

namespace ChamberFirmware.Recipes;

/// <summary>Words for points of the plate, as in recipes and records.</summary>
public static class PlatePointWords
{
    /// <summary>The word.</summary>
    public static string Name(PlatePoint point) => point switch
    {
        PlatePoint.First => "first",
        PlatePoint.Middle => "middle",
        _ => "last",
    };

    /// <summary>The point of such a word; whether it is one, the recipe's row asks.</summary>
    public static PlatePoint Of(string word) =>
        word == "first" ? PlatePoint.First : word == "middle" ? PlatePoint.Middle : PlatePoint.Last;
}
