using System;
using System.Diagnostics;
using System.Globalization;

namespace ChamberFirmware.Bench;

/// <summary>
/// Who has a run under way: machine, process and when that process began, so that a number which the system gave away again is no mistake.
/// </summary>
public static class Holder
{
    /// <summary>This process.</summary>
    public static string Here { get; } = Of(Process.GetCurrentProcess());

    /// <summary>A process of this machine.</summary>
    public static string Of(Process process) =>
        $"{Environment.MachineName} {process.Id} {process.StartTime.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ")}";

    /// <summary>The process is over for sure: it was on this machine and is there no more. Of another machine nothing is known.</summary>
    public static bool IsGone(string holder)
    {
        string[] words = holder.Split(' ');
        if (words.Length != 3 || words[0] != Environment.MachineName || !int.TryParse(words[1], out int id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return !BeganThen(process, words[2]);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    // The system's clock of starts may be a second off from one look to the next.
    private static bool BeganThen(Process process, string began)
    {
        bool isTime = DateTime.TryParse(
            began, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime beganUtc);
        return isTime && Math.Abs((process.StartTime.ToUniversalTime() - beganUtc).TotalSeconds) <= 2.0;
    }
}
