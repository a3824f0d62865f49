using System;
using System.IO;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// A chamber by its line's name: opened, and opened again after the cable was out. It is the same one only if it says so: by its serial
/// number, or, where nobody gave it one, by its settings.
/// </summary>
public sealed class ChamberAtLine : IDisposable
{
    private const string SettingsQuestion = "SETTings:ALL?";

    private readonly Func<string, ILine> _open;
    private ChamberLink? _link;
    private bool _isTwin;

    /// <summary>At the line of this name; <paramref name="open"/> opens it (<see cref="Lines.Open"/>).</summary>
    public ChamberAtLine(string name, Func<string, ILine> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>The line's name.</summary>
    public string Name { get; }

    /// <summary>
    /// Seed of the twin's noise where a twin inside the program is at the line; null: a chamber, or a twin of another program.
    /// </summary>
    public ulong? TwinSeed { get; init; }

    /// <summary>
    /// A twin is at the line, in this program or in another one, which said so when it was opened: nothing is measured.
    /// </summary>
    public bool IsSimulated => TwinSeed != null || _isTwin;

    /// <summary>What the chamber said of itself when it was opened first.</summary>
    public string Identity { get; private set; } = "";

    /// <summary>Its settings as it told them last; empty: it was not asked.</summary>
    public string Settings { get; private set; } = "";

    /// <summary>The last try to open found another chamber under this name.</summary>
    public bool IsAnother { get; private set; }

    /// <summary>Name and version of its firmware.</summary>
    public string Firmware => $"{Identity.Split(',')[0]} {Identity.Split(',')[^1]}";

    /// <summary>The line is open, as far as anybody knows: see <see cref="ChamberLink.AgeMs"/>.</summary>
    public bool IsOpen => _link != null;

    /// <summary>The conversation.</summary>
    /// <exception cref="LineLostException">There is none now.</exception>
    public ChamberLink Link => _link ?? throw new LineLostException(Name, "it is not open");

    /// <summary>Who changes something there, as far as this program knows: its log of changes says so. Null: nobody is named.</summary>
    public Signature? SignedBy { get; set; }

    /// <summary>What time the chamber is told.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who is told of telemetry.</summary>
    public Action<TelemetrySample> Follow { get; set; } = _ => { };

    /// <summary>The exception says that a line or an answer is missing: what the chamber did meanwhile is to be asked for.</summary>
    public static bool IsLoss(Exception e) => e is LineLostException or ChamberSilentException;

    /// <summary>Opens it and synchronises; a warning, or nothing.</summary>
    /// <exception cref="LineRefusedException">It cannot be opened, or what is there is no chamber, or another one than before.</exception>
    /// <exception cref="LineLostException">It went while it was being opened.</exception>
    public string Open()
    {
        IsAnother = false;
        var link = new ChamberLink(_open(Name), sample => Follow(sample));
        try
        {
            string warning = link.Open();
            link.Sign(SignedBy, Clock.GetUtcNow());
            string other = Identity.Length == 0 ? "" : OtherThan(link);
            IsAnother = other.Length > 0;
            if (IsAnother)
            {
                throw new LineRefusedException(Name, other);
            }

            Identity = link.Identity;
            _isTwin = link.IsTwin;
            _link = link;
            return warning;
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    /// <summary>Asks for its settings, and keeps them to know it by.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    /// <exception cref="ChamberSilentException">No answer came in time.</exception>
    public string AskSettings() => Settings = Link.Ask(SettingsQuestion);

    /// <summary>Tries once to open it again; false and why not: it is not there yet.</summary>
    public bool TryReopen(out string why)
    {
        why = "";
        try
        {
            Open();
        }
        catch (IOException e) // refused, lost again, silent
        {
            why = e.Message;
        }

        return IsOpen;
    }

    /// <summary>Telemetry off, as far as the line is there; one that is lost is closed, and the next run opens it again.</summary>
    public void Quieten()
    {
        try
        {
            Link.Tell("TELemetry:STATe OFF");
        }
        catch (Exception e) when (IsLoss(e))
        {
            Close();
        }
    }

    /// <summary>Closes the line; the chamber goes on with what it does.</summary>
    public void Close()
    {
        _link?.Dispose();
        _link = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private string OtherThan(ChamberLink link)
    {
        if (link.Identity != Identity)
        {
            return $"is another chamber now: '{link.Identity}', it was '{Identity}'.";
        }

        bool isAlike = link.SerialNumber != ChamberLink.NoSerialNumber || Settings.Length == 0 || link.Ask(SettingsQuestion) == Settings;
        return isAlike ? "" : $"is another chamber now, or somebody changed its settings: '{Identity}' has no serial number "
            + "(set SerialNumber), and its settings are not those of before.";
    }
}
