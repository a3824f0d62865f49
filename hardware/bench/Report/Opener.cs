using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace ChamberFirmware.Bench.Report;

/// <summary>Opens a file with what the system has for it: the browser for a report.</summary>
public static class Opener
{
    private const int PatienceMs = 3000; // xdg-open may be the browser itself and stay
    private const int NotThere = 127; // what a POSIX shell answers where there is no such command

    // A browser that is left behind must not hold our output: a pipe's reader would wait for it.
    private const string Shell = "/bin/sh";
    private const string Script = "exec \"$@\" </dev/null >/dev/null 2>&1";

    /// <summary>Opens a file; an empty string, or a sentence that says what failed.</summary>
    /// <param name="file">The file; it is there.</param>
    /// <param name="command">Command and arguments in front of the file; empty: the system's own.</param>
    public static string Open(string file, IReadOnlyList<string> command)
    {
        string full = Path.GetFullPath(file);
        IReadOnlyList<string> words = command.Count > 0 ? command : [OperatingSystem.IsMacOS() ? "open" : "xdg-open"];
        bool isWindows = OperatingSystem.IsWindows() && command.Count == 0;
        string name = isWindows ? "the Windows shell" : words[0];
        try
        {
            using Process? process = Process.Start(isWindows ? new ProcessStartInfo(full) { UseShellExecute = true } : Start(words, full));
            if (process == null || !process.WaitForExit(PatienceMs) || process.ExitCode == 0)
            {
                return "";
            }

            string why = process.ExitCode == NotThere ? "is not there" : $"ended with exit code {process.ExitCode}";
            return $"{full} could not be opened: {name} {why}. The file is there: open it with a browser.";
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return $"{full} could not be opened: {name}: {e.Message} The file is there: open it with a browser.";
        }
    }

    private static ProcessStartInfo Start(IReadOnlyList<string> words, string file) =>
        OperatingSystem.IsWindows() ? new ProcessStartInfo(words[0], [.. Rest(words), file])
            : new ProcessStartInfo(Shell, ["-c", Script, Shell, .. words, file]);

    private static IEnumerable<string> Rest(IReadOnlyList<string> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            yield return words[i];
        }
    }
}
