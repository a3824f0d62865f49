using System;
using ChamberFirmware.Admission;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Twin;

/// <summary>What a person at the console reads, as strings and at once: nothing here waits for a serial line.</summary>
public static class Typist
{
    private const int MostBytes = 65536;

    /// <summary>Types one line in this language; the whole answer, without its last line end.</summary>
    public static string Execute(this ILanguage language, string line)
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new TextBuffer(MostBytes);
        IListing? listing = language.Execute(line, text);
        return Rest(listing, text);
    }

    /// <summary>All lines of a listing, without the last line end.</summary>
    public static string All(this IListing listing) => Rest(listing, new TextBuffer(MostBytes));

    /// <summary>The telemetry's line.</summary>
    public static string Status(this Chamber chamber)
    {
        var text = new TextBuffer(TelemetryLine.MostBytes);
        new TelemetryLine().Write(chamber, "", text);
        return text.ToString();
    }

    /// <summary>How a commissioning task stands.</summary>
    public static string Result(this ICommissioningTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var text = new TextBuffer(MostBytes);
        task.WriteResult(text);
        return text.ToString();
    }

    /// <summary>
    /// The warning of exposures that differ along the plate by more than <paramref name="most01"/> of the one asked for; empty: none.
    /// </summary>
    public static string Warning(this CastPlan plan, double exposureS, double most01)
    {
        var text = new TextBuffer(TextBuffer.Sentence);
        if (PlateCheck.Differs(plan, exposureS, most01))
        {
            PlateCheck.Warn(plan, exposureS, most01, text);
        }

        return text.ToString();
    }

    /// <summary>A refusal's sentence; empty: there is none.</summary>
    public static string Said(this Refusal? refusal) => refusal?.Sentence ?? "";

    /// <summary>A number as settings write it.</summary>
    public static string NumberText(double value)
    {
        var text = new TextBuffer(TextBuffer.Sentence);
        Text.NumberText.Write(value, text);
        return text.ToString();
    }

    private static string Rest(IListing? listing, TextBuffer text)
    {
        for (int line = 0; listing != null && listing.TryWrite(line, text); line++)
        {
        }

        return text.ToString().TrimEnd('\n');
    }
}
