using ChamberFirmware.Fields;

namespace ChamberFirmware.Settings;

#pragma warning disable CS8618 // every constructor walks the rows

/// <content>Settings of a casting line, whose web moves.</content>
public sealed partial class ChamberSettings
{
    private const int MostSections = 8;

    /// <summary>Pulses of the encoder a metre of web, slip and wheel's wear with it; 0: no line, a chamber with plates.</summary>
    public double WebPulsesPerM;

    /// <summary>They are a casting line's, and no chamber's with plates.</summary>
    public bool IsLine => WebPulsesPerM > 0.0;

    /// <summary>Length of a cell of web that is followed, mm.</summary>
    public double WebCellMm;

    /// <summary>Where the sections of the web's way end, m from the blade, rising; the last one's end is the bath.</summary>
    public double[] WebOpenToM;

    /// <summary>How much of each section is open to the air, 0 to 1.</summary>
    public double[] WebOpen01;

    /// <summary>A web slower than that stands, m/min.</summary>
    public double WebSlowestMPerMin;

    /// <summary>Fastest speed of the web, m/min: what the output for the speed means at its full.</summary>
    public double WebFastestMPerMin;

    /// <summary>What holds the exposure: 0 nothing, 1 a motorised cover, 2 the web's speed.</summary>
    public long WebHold;

    /// <summary>Speed of the motorised cover, m/s.</summary>
    public double WebCoverMPerS;

    /// <summary>A cell's exposure may be off by this share.</summary>
    public double WebTolerance01;

    private void Web(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "WebPulsesPerM", ref WebPulsesPerM, 0, 0, 100000,
            "a casting line: pulses of the web's encoder a metre, measured over a known length; 0: a chamber with plates");
        ShortLimits.Number(visitor, "WebCellMm", ref WebCellMm, 5, 1, 100, "a casting line: length of a cell of web that is followed");
        ShortLimits.Number(visitor, "WebSlowestMPerMin", ref WebSlowestMPerMin, 0.1f, 0.01f, 30.0f, "a slower web stands");
        ShortLimits.Number(visitor, "WebFastestMPerMin", ref WebFastestMPerMin, 10, 0.1f, 60.0f,
            "fastest speed of the web, and what the output means at its full where it asks for the speed");
    }

    private void WebCovers(IFieldVisitor visitor)
    {
        visitor.Table("WebOpenToM", ref WebOpenToM, "1", MostSections, 0.02, 20.0,
            "where sections of the web's way end, from the blade, rising; the last one's end is the bath");
        visitor.Table("WebOpen01", ref WebOpen01, "1", MostSections, 0.0, 1.0, "how much of each of these sections is open to the air");
        visitor.Whole("WebHold", ref WebHold, 0, 0, 2, "what holds the exposure: 0 nothing, 1 a motorised cover, 2 the web's speed");
        ShortLimits.Number(visitor, "WebCoverMPerS", ref WebCoverMPerS, 0.05f, 0.001f, 5.0f, "speed of the motorised cover");
        ShortLimits.Number(visitor, "WebTolerance01", ref WebTolerance01, 0.05f, 0.001f, 1.0f,
            "share by which a cell's exposure may be off and still be called within tolerance");
    }
}
