namespace ChamberFirmware.Commands;

/// <summary>How long ago something was typed. A mode of many lines ends by itself, or a line goes into one that was forgotten.</summary>
public sealed class EntryTime
{
    public const long UsPerS = 1000000;

    private const long RestoreUs = 60 * UsPerS; // a text that is pasted has no pauses
    private const long DraftUs = 600 * UsPerS; // somebody reads a notebook meanwhile

    private bool _isTouched;
    private long _lastUs;

    /// <summary>How long a mode lasts when nothing is typed.</summary>
    public static long LimitUs(string mode) => mode == "restore" ? RestoreUs : DraftUs;

    /// <summary>A line of the mode was typed, now.</summary>
    public void Touch() => _isTouched = true;

    /// <summary>True when a mode is open and nothing was typed for longer than it lasts.</summary>
    public bool IsOver(long nowUs, string mode)
    {
        _lastUs = _isTouched || mode.Length == 0 ? nowUs : _lastUs;
        _isTouched = false;
        return mode.Length > 0 && nowUs - _lastUs > LimitUs(mode);
    }
}
