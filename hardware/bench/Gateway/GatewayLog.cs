using System;
using System.IO;
using System.Threading;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>What happened, a line each with its time; any thread may say something.</summary>
public sealed class GatewayLog(TextWriter to, TimeProvider clock)
{
    private readonly Lock _one = new();

    /// <summary>Says it; nothing is said of an empty text.</summary>
    public void Say(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        lock (_one)
        {
            to.WriteLine($"{ReadingText.Utc(clock.GetUtcNow().ToUnixTimeMilliseconds())} {text}");
            to.Flush();
        }
    }
}
