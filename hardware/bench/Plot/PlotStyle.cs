using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using OxyPlot;

namespace ChamberFirmware.Bench;

/// <summary>
/// Colours and measures of plot.svg, px. Curves have the colours of Okabe and Ito, which readers with a colour vision deficiency can tell
/// apart.
/// </summary>
internal static class PlotStyle
{
    /// <summary>The viewer's own font; nothing is measured with a font of this machine.</summary>
    public const string FontFamily = "sans-serif";

    /// <summary>Width of the picture.</summary>
    public const double WidthPx = 1240;

    /// <summary>Height of the picture.</summary>
    public const double HeightPx = 1088;

    /// <summary>Width of one of the two columns.</summary>
    public const double ColumnWidthPx = 620;

    /// <summary>From a column's left edge to its panels.</summary>
    public const double LeftPx = 58;

    /// <summary>From the panels to the column's right edge.</summary>
    public const double RightPx = 22;

    /// <summary>The first panel's top edge.</summary>
    public const double TopPx = 258;

    /// <summary>Height of the phases, by name, above the first panel.</summary>
    public const double StripPx = 16;

    /// <summary>Height of a panel.</summary>
    public const double PanelPx = 168;

    /// <summary>Between two panels: room for the title of the lower one.</summary>
    public const double GapPx = 34;

    /// <summary>Below the last panel: the time axis.</summary>
    public const double BottomPx = 52;

    /// <summary>Panels of a column.</summary>
    public const int PanelCount = 4;

    /// <summary>Width of a panel.</summary>
    public const double PanelWidthPx = ColumnWidthPx - LeftPx - RightPx;

    /// <summary>From the first panel's top edge to the last one's bottom edge.</summary>
    public const double PanelsPx = PanelCount * PanelPx + (PanelCount - 1) * GapPx;

    /// <summary>The twin's true air.</summary>
    public static readonly OxyColor True = OxyColor.Parse("#0072B2");

    /// <summary>What the firmware measures.</summary>
    public static readonly OxyColor Measured = OxyColor.Parse("#E69F00");

    /// <summary>The working set point.</summary>
    public static readonly OxyColor Set = OxyColor.Parse("#CC79A7");

    /// <summary>The recipe's value.</summary>
    public static readonly OxyColor Target = OxyColor.Parse("#000000");

    /// <summary>Limits of what is still good.</summary>
    public static readonly OxyColor Tolerance = OxyColor.Parse("#007A5A");

    /// <summary>The ends of the exposure.</summary>
    public static readonly OxyColor Mark = OxyColor.Parse("#D55E00");

    /// <summary>The fan's duty.</summary>
    public static readonly OxyColor Fan = OxyColor.Parse("#777777");

    /// <summary>While the recipe's point is exposed, over the phase's colour.</summary>
    public static readonly OxyColor Exposed = OxyColor.FromArgb(46, 213, 94, 0);

    /// <summary>What is not known around what the sensors say.</summary>
    public static readonly OxyColor Band = OxyColor.FromArgb(60, 230, 159, 0);

    /// <summary>Lines behind the curves.</summary>
    public static readonly OxyColor Grid = OxyColor.FromArgb(28, 0, 0, 0);

    /// <summary>The duty of a load; one that has no colour yet is a colour of the set that is left.</summary>
    public static OxyColor OfLoad(int load) => OxyColor.Parse(load switch
    {
        Loads.Heater => "#D55E00",
        Loads.Humidifier => "#0072B2",
        Loads.DryAir => "#009E73",
        _ => "#56B4E9",
    });

    /// <summary>Background of a phase; every bad end has the same.</summary>
    public static OxyColor Of(Phase phase) => OxyColor.Parse(phase switch
    {
        Phase.Idle => "#FFFFFF",
        Phase.Conditioning => "#F3F3F3",
        Phase.Ready => "#E0F1E0",
        Phase.Casting => "#FFF0CC",
        Phase.Exposing => "#FFD9C7",
        Phase.Immersing => "#D6E8F7",
        Phase.Complete => "#FAFAFA",
        _ => "#F7C6C6",
    });

    /// <summary>As SVG writes it, without transparency: #RRGGBB.</summary>
    public static string Hex(OxyColor colour) => $"#{colour.R:X2}{colour.G:X2}{colour.B:X2}";

    /// <summary>Top edge of a panel, px from the first panel's.</summary>
    public static double PanelTopPx(int panel) => panel * (PanelPx + GapPx);
}
