using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>The rule for <c>ipam.config</c>, whose loop keeps of the earlier pools only what it happens to meet.</summary>
internal static class AddressPoolRules
{
    /// <summary>
    /// Each earlier pool is compared with each later one. A later pool of another subnet is taken over once; met again, it is merged
    /// into the earlier pool all the same. An earlier pool that is merged with none is lost.
    /// </summary>
    internal static ComposeValue BySubnet(MergeStep step)
    {
        if (step is not { Below: ComposeSequence below, Above: ComposeSequence above })
        {
            return step.ByDefault();
        }

        var pools = new List<ComposeValue>();
        foreach (var item in below.Items)
        {
            var pool = item;
            foreach (var later in above.Items)
            {
                if (SubnetOf(later) != SubnetOf(pool) && !pools.Exists(p => SubnetOf(p) == SubnetOf(later)))
                {
                    pools.Add(later);
                    continue;
                }

                pool = step.ByDefault(pool, later);
                var at = pools.FindIndex(p => SubnetOf(p) == SubnetOf(pool));
                if (at < 0)
                {
                    pools.Add(pool);
                }
                else
                {
                    pools[at] = pool;
                }
            }

            if (!above.Items.Any(later => SubnetOf(later) == SubnetOf(item)))
            {
                step.Merger.Lose(LoadLossKind.BaseReplaced, item, above, step.Path, "a pool that the later file does not repeat is lost");
            }
        }

        return step.WithItems(pools);
    }

    private static string? SubnetOf(ComposeValue pool) => ((pool as ComposeMapping)?.Find("subnet")?.Value as ComposeScalar)?.Text;
}
