namespace ChamberFirmware.Bench;

/// <summary>What the program answers to the shell that started it.</summary>
public static class ExitCode
{
    /// <summary>Every plate is complete, the chamber is commissioned.</summary>
    public const int Good = 0;

    /// <summary>A plate ended otherwise, or its files, or standard output, could not be written.</summary>
    public const int NotComplete = 1;

    /// <summary>A recipe, option or folder is wrong; nothing was started and nothing written.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped, by Ctrl+C (128 + SIGINT, as shells have it), SIGTERM or a hang-up; finished plates are filed.</summary>
    public const int Stopped = 130;
}
