using System;
using System.Globalization;
using System.Text;
using ChamberFirmware.Audit;

namespace ChamberFirmware.Bench.Link;

/// <content>Who changes something: told at the beginning, for the chamber's log of changes.</content>
public sealed partial class ChamberLink
{
    private string _because = "";

    /// <summary>Tells the chamber what time it is, and who talks with it. A firmware that keeps no log of changes does without.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    /// <exception cref="ChamberSilentException">No answer came in time.</exception>
    public void Sign(Signature? signature, DateTimeOffset now)
    {
        string utc = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string who = Printable(signature?.Who ?? "", Author.LongestWho);
        _because = Printable(signature?.Because ?? "", Author.LongestBecause);
        TellIfKnown($"AUDit:CLOCk {ScpiText.Quote(utc)};:AUDit:WHO {ScpiText.Quote(who)}");
        Explain();
    }

    /// <summary>Says why the next change is made, if somebody has said why; the chamber forgets it after one.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    /// <exception cref="ChamberSilentException">No answer came in time.</exception>
    public void Explain()
    {
        if (_because.Length > 0)
        {
            TellIfKnown("AUDit:BECause " + ScpiText.Quote(_because));
        }
    }

    private void TellIfKnown(string command)
    {
        try
        {
            Tell(command);
        }
        catch (ChamberRefusedException)
        {
            // firmware 0.1: whatever is changed, nobody asks who did it
        }
    }

    private static string Printable(string text, int most)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            ascii.Append(c is >= ' ' and <= '~' ? c : '?');
        }

        return ascii.Length > most ? ascii.ToString(0, most) : ascii.ToString();
    }
}
