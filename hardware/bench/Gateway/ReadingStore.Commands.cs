using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Bench.Gateway;

/// <content>Commands, each once; they are never forgotten.</content>
public sealed partial class ReadingStore
{
    /// <summary>Notes that a command is about to be done; false: its id was there before.</summary>
    public bool TryBegin(string chamber, ChamberCommandText command, string utc, string text) => Guarded(() =>
    {
        using SqliteCommand insert = Command(
            "INSERT OR IGNORE INTO commands VALUES ($chamber, $id, $word, $who, $utc, $asked, NULL, '')",
            ("$chamber", chamber), ("$id", command.Id), ("$word", command.Word), ("$who", command.Who), ("$utc", utc), ("$asked", text));
        return insert.ExecuteNonQuery() == 1;
    });

    /// <summary>What came of it.</summary>
    public void End(string chamber, string id, bool isDone, string sentence) => Guarded(() => Do(
        "UPDATE commands SET done = $done, sentence = $sentence WHERE chamber = $chamber AND id = $id",
        ("$done", isDone ? 1L : 0L), ("$sentence", sentence), ("$chamber", chamber), ("$id", id)));

    /// <summary>The same of one that was begun before; null: its end was never noted.</summary>
    public (bool? IsDone, string Sentence) OutcomeOf(string chamber, string id) => Guarded(() =>
    {
        using SqliteCommand command = Command(
            "SELECT done, sentence FROM commands WHERE chamber = $chamber AND id = $id", ("$chamber", chamber), ("$id", id));
        using SqliteDataReader reader = command.ExecuteReader();
        bool? isDone = reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) == 1 : null;
        return (isDone, isDone == null ? "" : reader.GetString(1));
    });
}
