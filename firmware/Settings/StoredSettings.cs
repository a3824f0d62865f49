using ChamberFirmware.Audit;
using ChamberFirmware.Drivers;
using ChamberFirmware.Refusals;
using ChamberFirmware.Storage;
using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>
/// The settings in force and their store: the one way for settings to change. A stored text is used whole or not at all: when anything
/// about it is wrong, the chamber runs on its defaults, starts no run and changes no setting until the operator has decided
/// (<see cref="Fault"/>). Who changed what is noted before it is changed (<see cref="ChangeLog"/>).
/// </summary>
public sealed class StoredSettings
{
    private const string OneDamaged = " One of their two files is damaged, so these may be those before the last change: look at them.";

    private readonly ChamberSettings _inForce;
    private readonly Banks _banks;
    private readonly ChangeLog _log;

    /// <summary>Of a chamber, with its log of changes; nothing is read yet.</summary>
    public StoredSettings(ChamberSettings inForce, IFiles files, ChangeLog log)
    {
        _inForce = inForce;
        _log = log;
        _banks = new Banks(files, "settings");
    }

    /// <summary>How often settings were written since the board is new.</summary>
    public int Writes => _banks.Writes;

    /// <summary>Why stored settings were not used; null: they were, or there were none.</summary>
    public Refusal? Fault;

    /// <summary>Puts what is stored in force; nothing changes when there is nothing or it is wrong. One line for the operator.</summary>
    public string Load()
    {
        string? text = null;
        string missing = "";
        Refusal? error = !_banks.TryRead(out text)
            ? SettingsRefusals.StoreUnreadable()
            : text == null ? null : SettingsText.Read(text, _inForce, out missing);
        Fault = error == null ? null : SettingsRefusals.StoredNotUsed(error);
        NoteFound();
        if (Fault != null)
        {
            return Fault.ToString();
        }

        if (text == null)
        {
            return "No settings are stored: these are the reference chamber's, measured on no chamber.";
        }

        TextBuffer line = new TextBuffer(TextBuffer.Sentence).Add("Settings loaded.");
        if (missing.Length > 0)
        {
            line.Add(" Not stored yet, so at their defaults: ").Add(missing).Add(".");
        }

        return line.Add(_banks.IsDamaged ? OneDamaged : "").ToString();
    }

    /// <summary>
    /// Puts settings in force and stores them: null, or why not; then nothing has changed. A stored text that was not used stays
    /// what it is: it may be all that is left of a commissioning. <paramref name="what"/>: the kind of change, a word.
    /// </summary>
    public Refusal? Change(ChamberSettings changed, string what, Author author) => Fault ?? Restore(changed, what, author);

    /// <summary>The same with a whole kept text. The operator has decided, so it replaces a stored text that was not used, too.</summary>
    public Refusal? Restore(ChamberSettings settings, string what, Author author)
    {
        Refusal? refusal = SettingsCheck.FirstFault(settings)
            ?? (_log.TryNote(what, author, _inForce, settings, _banks.NextWrites) ? null : SettingsRefusals.NotStored());
        if (refusal != null)
        {
            return refusal;
        }

        if (!_banks.TryWrite(SettingsText.Of(settings)))
        {
            NoteUndone();
            return SettingsRefusals.NotStored();
        }

        Fault = null;
        _inForce.CopyFrom(settings);
        return null;
    }

    /// <summary>
    /// Puts the defaults in force. The operator's way out of a store that cannot be used, so it works on a board whose flash does not.
    /// False: they could not be stored and hold until power-off.
    /// </summary>
    public bool Default(Author author)
    {
        var defaults = new ChamberSettings();
        bool isNoted = _log.TryNote("defaults", author, _inForce, defaults, _banks.NextWrites); // if not, there is no help in refusing it
        bool isStored = _banks.TryWrite(SettingsText.Of(defaults));
        if (isNoted && !isStored)
        {
            NoteUndone();
        }

        Fault = null;
        _inForce.CopyFrom(defaults);
        return isStored;
    }

    // A power cut between a change's line and its writing, or settings that came without a line: older firmware's, another board's flash.
    private void NoteFound()
    {
        _log.Load();
        int writes = _banks.Writes;
        if (_log.SettingsWrites > writes)
        {
            NoteUndone();
        }
        else if (_log.SettingsWrites < writes)
        {
            _log.TryNote("found", new Author("chamber"), null, Fault == null ? _inForce : null, writes);
        }
    }

    private void NoteUndone() => _log.TryNote("undone", new Author("chamber"), null, null, _banks.Writes);
}
