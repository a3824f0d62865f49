namespace ChamberFirmware.Bench.Sparkplug;

/// <summary>Topics of one edge node, which is the gateway; its devices are the chambers.</summary>
public sealed class SparkplugTopics(string group, string node)
{
    private const string Namespace = "spBv1.0";

    /// <summary>The node's birth.</summary>
    public string NodeBirth { get; } = $"{Namespace}/{group}/NBIRTH/{node}";

    /// <summary>The node's death, the last will.</summary>
    public string NodeDeath { get; } = $"{Namespace}/{group}/NDEATH/{node}";

    /// <summary>What the node is told.</summary>
    public string NodeCommand { get; } = $"{Namespace}/{group}/NCMD/{node}";

    /// <summary>What any chamber is told.</summary>
    public string AnyDeviceCommand { get; } = $"{Namespace}/{group}/DCMD/{node}/+";

    /// <summary>The chamber of a command's topic; null: it is none.</summary>
    public string? CommandedIn(string topic)
    {
        string before = AnyDeviceCommand[..^1];
        return topic.StartsWith(before, System.StringComparison.Ordinal) ? topic[before.Length..] : null;
    }

    /// <summary>A chamber's birth.</summary>
    public string DeviceBirth(string id) => $"{Namespace}/{group}/DBIRTH/{node}/{id}";

    /// <summary>A chamber's death.</summary>
    public string DeviceDeath(string id) => $"{Namespace}/{group}/DDEATH/{node}/{id}";

    /// <summary>A chamber's reading.</summary>
    public string DeviceData(string id) => $"{Namespace}/{group}/DDATA/{node}/{id}";
}
