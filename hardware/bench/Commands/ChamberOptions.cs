using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using ChamberFirmware.Fields;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench;

/// <summary>The options that make the twin like one's own chamber, the same for every command that has a twin.</summary>
internal sealed class ChamberOptions
{
    private readonly Option<string?> _settings = new("--settings")
    {
        Description = "Kept text of the console's settings: the firmware uses them, and the twin is like that chamber.",
        HelpName = "FILE",
    };

    private readonly Option<RoomAsked?> _room = new("--room")
    {
        Description = "The room: temperature and relative humidity, like 26C,60%.",
        HelpName = "T,RH",
        CustomParser = ReadRoom,
    };

    private readonly Option<double?> _pressure = new("--pressure")
    {
        Description = "Air pressure in Pa, like 94500, of the twin's air and as SitePressurePa.",
        HelpName = "PA",
        CustomParser = ReadPressure,
    };

    /// <summary>All of them.</summary>
    public Option[] All => [_settings, _room, _pressure];

    /// <summary>A web is coated in that chamber; otherwise plates are cast, and a casting line's settings are told to be that.</summary>
    public bool IsForWeb { get; init; }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The command line says something about the chamber.</summary>
    public bool IsGiven(ParseResult parsed) =>
        parsed.GetValue(_settings) != null || parsed.GetValue(_room) != null || parsed.GetValue(_pressure) != null;

    /// <summary>The chamber that the command line asks for; null, and the reason on standard error.</summary>
    public BenchChamber? Read(ParseResult parsed)
    {
        TextWriter error = parsed.InvocationConfiguration.Error;
        string? path = parsed.GetValue(_settings);
        ChamberSettings? settings = null;
        if (path != null)
        {
            string refusal = KeptSettings.Read(path, out settings, out string missing);
            if (refusal.Length > 0)
            {
                error.WriteLine($"chamber: {path}: {refusal}");
                return null;
            }

            error.Write(missing.Length > 0 ? $"chamber: {path}: not in this text, so at their defaults: {missing}.\n" : "");
        }

        if (settings is { IsLine: true } && !IsForWeb)
        {
            error.WriteLine(
                $"chamber: note: {path} are a casting line's settings (WebPulsesPerM); here a plate is cast. chamber line --settings coats "
                + "its web.");
        }

        BenchChamber chamber = BenchChamber.Of(
            settings, path == null ? "" : Path.GetFileName(path), parsed.GetValue(_room), parsed.GetValue(_pressure));
        foreach (string note in chamber.Notes())
        {
            error.WriteLine("chamber: note: " + note);
        }

        return chamber;
    }

    private static RoomAsked? ReadRoom(ArgumentResult result)
    {
        string refusal = RoomAsked.Read(result.Tokens.Count > 0 ? result.Tokens[0].Value : "", out RoomAsked? room);
        if (refusal.Length > 0)
        {
            result.AddError(refusal);
        }

        return room;
    }

    // The firmware's own row says the range.
    private static double? ReadPressure(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        var reader = new FieldReader("SitePressurePa", text);
        if (reader.ReadInto(new ChamberSettings()) is { } refusal)
        {
            result.AddError("--pressure: " + refusal.Sentence);
            return null;
        }

        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
