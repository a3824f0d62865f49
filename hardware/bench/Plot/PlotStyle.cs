using ChamberFirmware.Casting;
using OxyPlot;

namespace ChamberFirmware.Bench;

/// <summary>
/// Colours and measures of plot.svg, px. Curves have the colours of Okabe and Ito, which readers with a colour vision deficiency can tell
/// apart.
/// </summary>
internal static class PlotStyle
{
    public const string FontFamily = "sans-serif"; // the viewer's own; nothing is measured with a font of this machine

    public const double WidthPx = 1240;
    public const double HeightPx = 1030;
    public const double ColumnWidthPx = 620;
    public const double LeftPx = 58;
    public const double RightPx = 22;
    public const double TopPx = 200; // the first panel's top edge
    public const double StripPx = 16; // the phases, by name, above the first panel
    public const double PanelPx = 168;
    public const double GapPx = 34; // room for the panel's title above it
    public const double BottomPx = 52;
    public const int PanelCount = 4;

    public const double PanelWidthPx = ColumnWidthPx - LeftPx - RightPx;
    public const double PanelsPx = PanelCount * PanelPx + (PanelCount - 1) * GapPx;

    public static readonly OxyColor True = OxyColor.Parse("#0072B2");
    public static readonly OxyColor Measured = OxyColor.Parse("#E69F00");
    public static readonly OxyColor Set = OxyColor.Parse("#CC79A7");
    public static readonly OxyColor Target = OxyColor.Parse("#000000");
    public static readonly OxyColor Tolerance = OxyColor.Parse("#007A5A");
    public static readonly OxyColor Heater = OxyColor.Parse("#D55E00");
    public static readonly OxyColor Humidifier = OxyColor.Parse("#0072B2");
    public static readonly OxyColor DryAir = OxyColor.Parse("#009E73");
    public static readonly OxyColor Fan = OxyColor.Parse("#777777");
    public static readonly OxyColor Grid = OxyColor.FromArgb(28, 0, 0, 0);

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

    public static string Hex(OxyColor colour) => $"#{colour.R:X2}{colour.G:X2}{colour.B:X2}";

    /// <summary>Top edge of a panel, px from the first panel's.</summary>
    public static double PanelTopPx(int panel) => panel * (PanelPx + GapPx);
}
