using System;
using System.Threading;

namespace ChamberFirmware.Bench.Desk;

/// <summary>What is asked of the person between two plates.</summary>
internal static class DeskPrompts
{
    private const int LookMs = 50;

    /// <summary>Waits for Enter; false: the person ends it here (q, Ctrl+C, or nobody is there any more).</summary>
    public static bool AwaitEnter(Person person, IDeskView view, string question)
    {
        view.Say(question);
        int presses = person.Presses;
        while (person.Presses == presses)
        {
            string? typed = person.Take();
            if (typed != null || person.IsGone)
            {
                return typed != null && !typed.Equals("q", StringComparison.OrdinalIgnoreCase);
            }

            Thread.Sleep(LookMs);
        }

        return false;
    }
}
