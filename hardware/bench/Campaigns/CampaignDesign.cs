using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>In which order the plates of a block are cast.</summary>
public enum PlateOrder
{
    /// <summary>Plates of one climate together, from cool and dry to warm and wet, in random order within a climate.</summary>
    Together,

    /// <summary>In random order, whatever the climate.</summary>
    Random,

    /// <summary>As the design lists them.</summary>
    Written,
}

/// <summary>What a campaign is to cast: treatments, how often, in which blocks and order.</summary>
/// <param name="Name">What the operator calls it.</param>
/// <param name="Seed">Of the plan's draws.</param>
/// <param name="Order">Of the plates in a block.</param>
/// <param name="Repeats">How often each treatment is cast.</param>
/// <param name="Blocks">How many blocks; it divides the repeats, so that every block has every treatment equally often.</param>
/// <param name="Treatments">What is cast.</param>
/// <param name="Centre">What is cast besides in every block; null: nothing.</param>
/// <param name="CentrePoints">How often that is, in every block.</param>
public sealed record CampaignDesign(
    string Name,
    ulong Seed,
    PlateOrder Order,
    int Repeats,
    int Blocks,
    IReadOnlyList<Treatment> Treatments,
    Treatment? Centre,
    int CentrePoints)
{
    /// <summary>For a table that says it itself: the block of each treatment.</summary>
    public IReadOnlyList<int>? WrittenBlocks { get; init; }

    /// <summary>Every plate with its number and block. The same design and seed give the same plan.</summary>
    public List<PlannedPlate> Plan()
    {
        var plan = new List<PlannedPlate>();
        foreach ((int block, IEnumerable<Treatment> treatments) in BlockContents())
        {
            foreach (Treatment treatment in InOrder(treatments, new PlanRandom(Seed, $"order of block {block}")))
            {
                plan.Add(new PlannedPlate(plan.Count + 1, block, treatment));
            }
        }

        return plan;
    }

    private IEnumerable<(int Block, IEnumerable<Treatment> Treatments)> BlockContents()
    {
        if (WrittenBlocks != null)
        {
            return from pair in Treatments.Zip(WrittenBlocks, (treatment, block) => (treatment, block))
                   group pair.treatment by pair.block into one
                   orderby one.Key
                   select (one.Key, Enumerable.Repeat(one, Repeats).SelectMany(t => t));
        }

        IEnumerable<Treatment> centres = Enumerable.Repeat(Centre, CentrePoints).OfType<Treatment>();
        IEnumerable<Treatment> content = Enumerable.Repeat(Treatments, Repeats / Blocks).SelectMany(t => t).Concat(centres);
        return Enumerable.Range(1, Blocks).Select(block => (block, content));
    }

    private IEnumerable<Treatment> InOrder(IEnumerable<Treatment> treatments, PlanRandom random) => Order switch
    {
        PlateOrder.Written => treatments,
        PlateOrder.Random => random.Shuffled(treatments),
        _ => random.Shuffled(treatments).OrderBy(t => t.Climate), // keeps the drawn order within a climate
    };
}
