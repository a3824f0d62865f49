using ChamberFirmware.Drivers;
using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>
/// Settings that survive power-off. A stored text is used whole or not at all: when anything about it is wrong, the chamber runs on its
/// defaults and starts no run until the operator has decided (<see cref="Fault"/>).
/// </summary>
public sealed class StoredSettings
{
    private readonly ISettingsStore _store;

    public StoredSettings(ISettingsStore store) => _store = store;

    /// <summary>Why stored settings were not used; empty: they were, or there were none.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>
    /// Reads what is stored into <paramref name="settings"/>, which stay as they are when there is nothing or it is wrong. One line for
    /// the operator.
    /// </summary>
    public string Load(ChamberSettings settings)
    {
        string? text = null;
        var read = new ChamberSettings();
        string missing = "";
        string error = !_store.TryRead(out text)
            ? "the store cannot be read"
            : text == null ? "" : SettingsText.Read(text, read, out missing);
        Fault = error.Length == 0 ? "" : new TextBuffer(2 * TextBuffer.Sentence).Add("The stored settings are not used: ")
            .Add(WithoutStop(error)).Add(". Type settings defaults, or settings restore and a kept text, before a start.").ToString();
        if (Fault.Length > 0)
        {
            return Fault;
        }

        if (text == null)
        {
            return "No settings are stored: these are the reference chamber's, measured on no chamber.";
        }

        settings.CopyFrom(read);
        return missing.Length == 0
            ? "Settings loaded."
            : new TextBuffer(TextBuffer.Sentence).Add("Settings loaded. Not stored yet, so at their defaults: ").Add(missing).Add(".")
                .ToString();
    }

    /// <summary>Writes settings and forgets the fault. False: not written, nothing has changed.</summary>
    public bool TryStore(ChamberSettings settings)
    {
        bool isStored = _store.TryWrite(SettingsText.Of(settings));
        Fault = isStored ? "" : Fault;
        return isStored;
    }

    /// <summary>The operator has decided: what is in force now may run.</summary>
    public void Accept() => Fault = "";

    private static string WithoutStop(string sentence) => sentence.TrimEnd('.');
}
