using System;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>What the system says about a file, as a sentence that ends with what to do.</summary>
public static class FileTrouble
{
    private const int DiskFull = 28; // ENOSPC
    private const int QuotaFull = 122; // EDQUOT
    private const int ReadOnlyDisk = 30; // EROFS
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsInUse = unchecked((int)0x80070020);

    /// <summary>The sentence; of an exception that is not known the system's own words, on one line.</summary>
    public static string Sentence(Exception trouble)
    {
        ArgumentNullException.ThrowIfNull(trouble);
        return trouble switch
        {
            UnauthorizedAccessException => "you may not write or read there: change its permissions, or choose another place.",
            PathTooLongException => "the path is too long: choose a shorter one.",
            IOException { HResult: DiskFull or QuotaFull or WindowsDiskFull } => "the disk is full: free some space and run again.",
            IOException { HResult: ReadOnlyDisk } => "the disk is read-only: choose another place.",
            IOException { HResult: WindowsInUse } => "another program has it open: close it there and run again.",
            _ => OneLine(trouble.Message),
        };
    }

    /// <summary>A text on one line without control characters: it may quote a file, and a file may hold anything.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) || c == '\uFFFD' ? '?' : c));
}
