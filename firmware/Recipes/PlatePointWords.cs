using ChamberFirmware.Drivers;

namespace ChamberFirmware.Recipes;

/// <summary>Words for points of the plate, as in recipes and records.</summary>
public static class PlatePointWords
{
    public static string Name(PlatePoint point) => point switch
    {
        PlatePoint.First => "first",
        PlatePoint.Middle => "middle",
        _ => "last",
    };

    /// <summary>False: no such point.</summary>
    public static bool TryParse(string word, out PlatePoint point)
    {
        point = word == "first" ? PlatePoint.First : word == "middle" ? PlatePoint.Middle : PlatePoint.Last;
        return word == Name(point);
    }
}
