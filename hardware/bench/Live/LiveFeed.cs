using System.Collections.Generic;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// Tells every open page what it has not seen: first all of it, then five times a second what changed. Nothing waits in a queue: a page
/// that reads slowly gets its next frame when it has taken the last one, with all that came meanwhile, so it skips and never holds anybody
/// up.
/// </summary>
public sealed class LiveFeed
{
    /// <summary>Between two frames, ms.</summary>
    public const int BeatMs = 200;

    private const int QuietBeats = 5; // a page is told the data's age once a second also when nothing comes

    private readonly LiveBook _book;
    private readonly CancellationToken _stop;
    private readonly Lock _gate = new();
    private readonly Dictionary<LiveCursor, (LiveCursor Seen, string Text)> _made = [];
    private TaskCompletionSource _beat = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Of this book, until the program stops.</summary>
    public LiveFeed(LiveBook book, CancellationToken stop)
    {
        _book = book;
        _stop = stop;
    }

    /// <summary>Pages that are open now.</summary>
    public int Pages => Volatile.Read(ref _pages);

    private int _pages;

    /// <summary>Beats until the program stops.</summary>
    public async Task RunAsync()
    {
        using var timer = new PeriodicTimer(System.TimeSpan.FromMilliseconds(BeatMs));
        while (!_stop.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            TaskCompletionSource beat = _beat;
            lock (_gate)
            {
                _made.Clear();
                _beat = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            beat.SetResult();
        }
    }

    /// <summary>The frames of one page.</summary>
    public async IAsyncEnumerable<SseItem<string>> FramesAsync([EnumeratorCancellation] CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(gone, _stop);
        Interlocked.Increment(ref _pages);
        try
        {
            LiveCursor seen = LiveCursor.None;
            int quiet = 0;
            while (!over.IsCancellationRequested)
            {
                Task beat = Beat();
                (LiveCursor Seen, string Text)? frame = Make(seen);
                bool isDue = frame != null && (frame.Value.Seen != seen || ++quiet >= QuietBeats);
                if (isDue)
                {
                    quiet = 0;
                    seen = frame!.Value.Seen;
                    yield return new SseItem<string>(frame.Value.Text, "frame");
                }

                await beat.WaitAsync(over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _pages);
        }
    }

    private Task Beat()
    {
        lock (_gate)
        {
            return _beat.Task;
        }
    }

    // Pages that have seen the same are sent the same: it is made once.
    private (LiveCursor Seen, string Text)? Make(LiveCursor seen)
    {
        lock (_gate)
        {
            if (_made.TryGetValue(seen, out (LiveCursor Seen, string Text) made))
            {
                return made;
            }

            LiveFrame? frame = _book.Since(seen);
            if (frame == null)
            {
                return null;
            }

            return _made[seen] = (frame.Seen, LiveJson.Of(frame));
        }
    }
}
