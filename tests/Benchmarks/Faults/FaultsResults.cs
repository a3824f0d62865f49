using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>What came of everything.</summary>
internal sealed class FaultsResults
{
    /// <summary>The cases of the claims.</summary>
    public IReadOnlyList<CaseResult> Claimed { get; init; } = [];

    /// <summary>Casts of sound chambers.</summary>
    public Tally Nominal { get; init; } = new();

    /// <summary>Power cuts.</summary>
    public Tally Cuts { get; init; } = new();

    /// <summary>Fuzz inputs.</summary>
    public Tally Fuzz { get; init; } = new();

    public int Cases => Claimed.Count;

    public int Detected => Claimed.Count(one => one.IsDetected);

    public int DetectedInTime => Claimed.Count(one => one.IsInTime);

    public int WrongNumber => Claimed.Count(one => one.IsWrongNumber);

    public int FalseTrips => Nominal.Bad;

    public int UnsafeTicks => Claimed.Sum(one => one.UnsafeTicks) + Nominal.UnsafeTicks;

    public int FilmsRecordedAsHeldButNot => Claimed.Sum(one => one.Lies) + Nominal.Lies;

    public int StatesLost => Cuts.Bad + Claimed.Sum(one => one.Forgotten) + Nominal.Forgotten;

    /// <summary>Every failure, one line each.</summary>
    public IEnumerable<string> Failures => Claimed.SelectMany(one =>
        one.Failures).Concat(Nominal.Failures).Concat(Cuts.Failures).Concat(Fuzz.Failures);

    /// <summary>Everything that is claimed, and nothing else.</summary>
    public bool IsGood => Detected == Cases && DetectedInTime == Cases && WrongNumber == 0 && FalseTrips == 0 && UnsafeTicks == 0
        && FilmsRecordedAsHeldButNot == 0 && Fuzz.Bad == 0 && StatesLost == 0;

    /// <summary>Counts of one part of the campaign; parts run on several cores and are added up.</summary>
    internal sealed class Tally
    {
        /// <summary>Casts, cuts or inputs.</summary>
        public int Count { get; private set; }

        /// <summary>False trips, lost states or escapes.</summary>
        public int Bad { get; private set; }

        /// <summary>As <see cref="FaultsResults.UnsafeTicks"/>.</summary>
        public int UnsafeTicks { get; private set; }

        /// <summary>As <see cref="FaultsResults.FilmsRecordedAsHeldButNot"/>.</summary>
        public int Lies { get; private set; }

        /// <summary>Coated plates that the journal forgot.</summary>
        public int Forgotten { get; private set; }

        /// <summary>One line each.</summary>
        public List<string> Failures { get; } = [];

        /// <summary>So many more; bad ones with their lines.</summary>
        public void Add(int count, params string[] bad)
        {
            Count += count;
            Bad += bad.Length;
            Failures.AddRange(bad);
        }

        /// <summary>What a run's watches have seen, under its name.</summary>
        public void Look(FaultRun run, string name)
        {
            UnsafeTicks += run.Rules.UnsafeTicks;
            Failures.AddRange(run.Rules.Kept.Select(what => $"{name}: {what}"));
        }

        /// <summary>The same of its film.</summary>
        public void LookAtFilm(FaultRun run, string name)
        {
            string? lie = run.Film.Lie();
            string? forgotten = run.Film.Forgotten();
            Lies += lie != null ? 1 : 0;
            Forgotten += forgotten != null ? 1 : 0;
            Failures.AddRange(new[] { lie, forgotten }.OfType<string>().Select(what => $"{name}: {what}"));
        }

        /// <summary>Adds another part's.</summary>
        public void Add(Tally other)
        {
            Count += other.Count;
            Bad += other.Bad;
            UnsafeTicks += other.UnsafeTicks;
            Lies += other.Lies;
            Forgotten += other.Forgotten;
            Failures.AddRange(other.Failures);
        }
    }
}
