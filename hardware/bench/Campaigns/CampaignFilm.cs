using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>What the section [recipe] of a campaign says of the film, over what its base says; several depths may be wanted.</summary>
internal sealed class CampaignFilm
{
    /// <summary>The key of a depth that is wanted.</summary>
    public const string Depth = "targetDepthUm";

    private readonly CampaignToml _toml;
    private FilmNotes _film = FilmNotes.None;
    private IReadOnlyList<string> _depths = [];

    /// <summary>Of this file.</summary>
    public CampaignFilm(CampaignToml toml) => _toml = toml;

    /// <summary>The film as it is, once for each depth that is wanted; one where none is.</summary>
    public IReadOnlyList<FilmNotes> Wishes => _depths.Count == 0 ? [_film] : [.. _depths.Select(depth => With(depth))];

    /// <summary>What the base says.</summary>
    public void Begin(FilmNotes film) => _film = film with { IsWish = false };

    /// <summary>An entry of the section.</summary>
    public void Take(KeyValueSyntax entry)
    {
        string key = CampaignToml.NameOf(entry), refusal;
        if (key == Depth)
        {
            _depths = _toml.Values(entry);
            refusal = _depths.Select(depth => _film.Set(Depth, depth, out _)).FirstOrDefault(r => r.Length > 0) ?? "";
        }
        else
        {
            refusal = TomlValue.AsText(key, entry.Value!, out string text);
            refusal = refusal.Length > 0 ? refusal : _film.Set(key, text, out _film);
        }

        if (refusal.Length > 0)
        {
            _toml.Note(entry, refusal);
        }
    }

    private FilmNotes With(string depth)
    {
        _film.Set(Depth, depth, out FilmNotes film);
        return film;
    }
}
