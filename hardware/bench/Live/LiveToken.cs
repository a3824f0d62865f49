using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// The secret that every request has to bring. It is compared in constant time, and is in no log and no address of a request.
/// </summary>
public sealed class LiveToken
{
    /// <summary>The fewest characters of one that a person gives: 128 bits, written as base64.</summary>
    public const int FewestCharacters = 22;

    private const int Bytes = 32;
    private readonly byte[] _hash;

    private LiveToken(string text)
    {
        Text = text;
        _hash = Hash(text);
    }

    /// <summary>To be printed once.</summary>
    public string Text { get; }

    /// <summary>A new one of 256 random bits.</summary>
    public static LiveToken Random() => new(
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    /// <summary>The first line of a file; null, and why.</summary>
    public static LiveToken? FromFile(string path, out string refusal)
    {
        string text = "";
        try
        {
            text = File.ReadLines(path).FirstOrDefault()?.Trim() ?? "";
            refusal = "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusal = $"--token-file = {path} cannot be read: {FileTrouble.Sentence(e)}";
            return null;
        }

        bool isGood = text.Length >= FewestCharacters && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        refusal = isGood ? "" : $"--token-file = {path}: its first line has {text.Length} characters: a token has at least "
            + $"{FewestCharacters} letters, digits, '-' and '_', made at random: openssl rand -hex 32.";
        return isGood ? new LiveToken(text) : null;
    }

    /// <summary>Whether this is it; takes the same time for every wrong one.</summary>
    public bool Is(string? text) => CryptographicOperations.FixedTimeEquals(Hash(text ?? ""), _hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
