using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// Does what the gateway's file allows, each command once: it is written into the store before the chamber is told, and one whose id is
/// there is answered and not done. Who and when go into the store and the log.
/// </summary>
public sealed class CommandDesk(
    IReadOnlyList<WatchedChamber> chambers, IReadOnlyList<string> allowed, ReadingStore store, TimeProvider clock, Action<string> say)
{
    private readonly ConcurrentDictionary<string, WatchedChamber> _chambers = new(
        chambers.Select(chamber => new KeyValuePair<string, WatchedChamber>(chamber.Id, chamber)));

    /// <summary>The answer, JSON. <paramref name="isRetained"/>: it is no command of now.</summary>
    public string Do(string chamber, string text, bool isRetained)
    {
        ChamberCommandText? command = ChamberCommandText.Read(text, out string refusal);
        if (isRetained)
        {
            refusal = "A retained command is of before, and is not done: send it without the retain flag.";
        }
        else if (command != null && !_chambers.ContainsKey(chamber))
        {
            refusal = $"This gateway has no chamber {FileTrouble.OneLine(chamber)}.";
        }
        else if (command != null && !allowed.Contains(command.Word))
        {
            refusal = $"{command.Word} is not allowed here: allow of [commands] has {string.Join(", ", allowed)}.";
        }

        if (refusal.Length > 0 || command == null)
        {
            say($"{FileTrouble.OneLine(chamber)}: a command was refused: {refusal}");
            return Answer(command?.Id, command?.Word, isDone: false, isRepeated: false, refusal);
        }

        return DoOnce(_chambers[chamber], command, text);
    }

    /// <summary>The sentence of an answer.</summary>
    public static string SentenceOf(string answer)
    {
        using JsonDocument document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("sentence").GetString() ?? "";
    }

    private string DoOnce(WatchedChamber chamber, ChamberCommandText command, string text)
    {
        string utc = ReadingText.Utc(clock.GetUtcNow().ToUnixTimeMilliseconds());
        try
        {
            if (!store.TryBegin(chamber.Id, command, utc, text))
            {
                (bool? wasDone, string before) = store.OutcomeOf(chamber.Id, command.Id);
                return Answer(command.Id, command.Word, wasDone == true, isRepeated: true, wasDone == null
                    ? "It was begun before, and its end is not known: look at the chamber's state." : before);
            }

            (bool isDone, string sentence) = Tell(chamber, command);
            store.End(chamber.Id, command.Id, isDone, sentence);
            say($"{chamber.Id}: {command.Word} by {command.Who}, id {command.Id}: {(isDone ? "done" : "not done")}. {sentence}");
            return Answer(command.Id, command.Word, isDone, isRepeated: false, sentence);
        }
        catch (StoreException e)
        {
            return Answer(command.Id, command.Word, isDone: false, isRepeated: false, e.Message);
        }
    }

    private (bool IsDone, string Sentence) Tell(WatchedChamber chamber, ChamberCommandText command)
    {
        try
        {
            return chamber.Talk(link => (true, Tell(link, command)));
        }
        catch (ChamberRefusedException e)
        {
            return (false, e.Message);
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            return (false, $"{e.Message} Whether it was done is not known: look at the chamber's state.");
        }
    }

    private string Tell(ChamberLink link, ChamberCommandText command)
    {
        switch (command.Word)
        {
            case CommandWords.Abort:
                link.Tell("RUN:ABORt"); // alone on its line: done at once
                return "Aborted.";
            case CommandWords.Cast:
                link.Tell("RUN:CAST");
                return "Casting: the blade starts after its lead.";
            case CommandWords.Coat:
                link.Tell("RUN:COAT");
                return "Coating while the line runs and enables it, and the air is held.";
            case CommandWords.EndCoat:
                link.Tell("RUN:COAT:END");
                return "Coated no more; complete when the last film is in the bath.";
            default:
                if (command.Recipe.Length > 0) // the one that changes something: the chamber notes who
                {
                    link.Sign(Signature.Of(command.Who, "gateway", ""), clock.GetUtcNow());
                    link.Tell("RECipe:LOAD " + ScpiText.Quote(command.Recipe));
                }

                string exposure = command.ExposureS is { } exposureS ? FormattableString.Invariant($" {exposureS:0.######}") : "";
                link.Tell("RUN:STARt" + exposure);
                return "Started: the air is conditioned.";
        }
    }

    private string Answer(string? id, string? word, bool isDone, bool isRepeated, string sentence) => JsonSerializer.Serialize(new
    {
        utc = ReadingText.Utc(clock.GetUtcNow().ToUnixTimeMilliseconds()), id, word, done = isDone, repeated = isRepeated, sentence,
    });
}
