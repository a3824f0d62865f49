using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Live;

/// <summary>What came of an act.</summary>
/// <param name="IsDone">It went to the chamber.</param>
/// <param name="Sentence">What happened, or why nothing did.</param>
public sealed record LiveAnswer(bool IsDone, string Sentence);

/// <summary>
/// Something that a person pressed on a page, on its way to the thread that has the chamber. Whoever waits for it may withdraw it until
/// that thread has taken it; then never again.
/// </summary>
public sealed class LiveAct
{
    /// <summary>Ends a run; always taken.</summary>
    public const string Abort = "abort";

    /// <summary>On a casting line: its web is coated.</summary>
    public const string Coat = "coat";

    /// <summary>On a casting line: its web is coated no more, and the film that is on it goes its way.</summary>
    public const string EndCoat = "end-coat";

    /// <summary>Starts the next plate of the campaign.</summary>
    public const string CampaignPlate = "campaign-plate";

    /// <summary>The plate that holds the campaign is cast again.</summary>
    public const string CampaignAgain = "campaign-again";

    /// <summary>The plate that holds the campaign stays as it is, and the next one follows.</summary>
    public const string CampaignNext = "campaign-next";

    /// <summary>Begins the campaign of a file that came with it: its plan is kept, and no plate is started.</summary>
    public const string CampaignOpen = "campaign-open";

    /// <summary>The run that is under way in the chamber is the store's, of a program that has ended: it goes on as one.</summary>
    public const string Follow = "follow";

    /// <summary>The plate was moved into the next bath of its recipe, or out of the last.</summary>
    public const string BathMoved = "bath-moved";

    /// <summary>The baths are not followed any more.</summary>
    public const string BathsEnd = "baths-end";

    /// <summary>Every act there is, as a page calls it.</summary>
    public static readonly string[] All =
    [
        "start", "cast", "fill", "filled", "plate-out", Coat, EndCoat, Abort, "reset", CampaignPlate, CampaignAgain, CampaignNext,
        CampaignOpen, Follow, BathMoved, BathsEnd,
    ];

    private readonly TaskCompletionSource<LiveAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isClaimed;

    /// <summary>An act that was pressed at this moment.</summary>
    public LiveAct(string name, LiveMoment? moment)
    {
        Name = name;
        Moment = moment;
    }

    /// <summary>One of <see cref="All"/>.</summary>
    public string Name { get; }

    /// <summary>When it was pressed; null: not said, which only an abort may do.</summary>
    public LiveMoment? Moment { get; }

    /// <summary>To start: the recipe.</summary>
    public Recipe? Recipe { get; init; }

    /// <summary>What is said of its film.</summary>
    public FilmNotes Film { get; init; } = FilmNotes.None;

    /// <summary>To start: the exposure, s.</summary>
    public double ExposureS { get; init; }

    /// <summary>To start: a humidity ratio that the sensor cannot verify is accepted.</summary>
    public bool Unverified { get; init; }

    /// <summary>To start a campaign's plate: which one the page showed.</summary>
    public int Plate { get; init; }

    /// <summary>To begin a campaign: what its file says.</summary>
    public CampaignDesign? Design { get; init; }

    /// <summary>What came of it.</summary>
    public Task<LiveAnswer> Answer => _answer.Task;

    /// <summary>True once: for the one who does it, or the one who withdraws it.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref _isClaimed, 1) == 0;

    /// <summary>It is over.</summary>
    public void Finish(LiveAnswer answer) => _answer.TrySetResult(answer);
}
