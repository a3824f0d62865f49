namespace ChamberFirmware.Bench.Gateway;

/// <summary>Every topic of the plain format.</summary>
public sealed class Topics(string site, string gateway)
{
    /// <summary>What availability says of who answers.</summary>
    public const string Online = "online";

    /// <summary>And of who does not.</summary>
    public const string Offline = "offline";

    /// <summary>The gateway's own availability, retained: offline by its last will.</summary>
    public string Gateway { get; } = $"{site}/gateway/{gateway}/availability";

    /// <summary>What any chamber is told.</summary>
    public string AnyCommand { get; } = $"{site}/chamber/+/command";

    /// <summary>A reading of now.</summary>
    public string Reading(string id) => Of(id, "reading");

    /// <summary>A reading of before, which the broker had not taken in time.</summary>
    public string Backfill(string id) => Of(id, "backfill");

    /// <summary>How it stands; retained.</summary>
    public string State(string id) => Of(id, "state");

    /// <summary>Whether it answers; retained.</summary>
    public string Availability(string id) => Of(id, "availability");

    /// <summary>What came of a command.</summary>
    public string Answer(string id) => Of(id, "answer");

    /// <summary>The chamber of a command's topic; null: it is none of ours.</summary>
    public string? CommandedIn(string topic)
    {
        string[] levels = topic.Split('/');
        return levels.Length == 4 && levels[0] == site && levels[1] == "chamber" && levels[3] == "command" ? levels[2] : null;
    }

    private string Of(string id, string leaf) => $"{site}/chamber/{id}/{leaf}";
}
