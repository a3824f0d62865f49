using System.Linq;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>A kept text of the console's settings, read as the firmware reads it, with its refusals.</summary>
public static class KeptSettings
{
    private const long LargestFileBytes = 100_000;

    /// <summary>
    /// Reads a file: an empty string and the settings, or one sentence. What a terminal's log has around the text, and its line ends, do
    /// not count: the text goes from settingsVersion= to crc32=.
    /// </summary>
    public static string Read(string path, out ChamberSettings? settings, out string missing)
    {
        settings = null;
        missing = "";
        string refusal = TextFile.Read(path, "a settings text", LargestFileBytes, out string text);
        return refusal.Length > 0 ? refusal : Take(text, out settings, out missing);
    }

    /// <summary>The same of a text that was read already.</summary>
    public static string Take(string text, out ChamberSettings? settings, out string missing)
    {
        settings = null;
        missing = "";
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r', ' '))];
        string[] kept = [.. lines.SkipWhile(line => !line.StartsWith(SettingsText.FirstLine[..^1]))];
        if (kept.Length == 0)
        {
            return "This is no kept settings text: type settings on the chamber's console and keep the lines from "
                + $"{SettingsText.FirstLine} to crc32=.";
        }

        var read = new ChamberSettings();
        Refusal? refused = SettingsText.Read(string.Join('\n', kept), read, out missing);
        settings = refused == null ? read : null;
        return refused.Said();
    }
}
