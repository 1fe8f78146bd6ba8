namespace StackLint.Yaml.Syntax;

/// <summary>How much of a document aliases may stand for (go-yaml, <c>decode.go</c>): nearly all of a small one, a tenth of a huge one.</summary>
internal static class AliasRatio
{
    private const long Small = 400_000;
    private const long Huge = 4_000_000;
    private const double AllowedOfSmall = 0.99;
    private const double AllowedOfHuge = 0.10;

    /// <summary>Whether Docker refuses the document at an alias.</summary>
    /// <param name="aliased">The nodes that aliases stand for so far, this one counted.</param>
    /// <param name="all">All nodes so far, aliases counted with all that they stand for.</param>
    /// <param name="size">The nodes that this alias stands for; one for what is no alias.</param>
    internal static bool IsExcessive(long aliased, long all, int size) =>
        size > 1 && aliased > 100 && all > 1000 && aliased > Allowed(all) * all;

    private static double Allowed(long all) => all switch
    {
        <= Small => AllowedOfSmall,
        >= Huge => AllowedOfHuge,
        _ => AllowedOfSmall - ((AllowedOfSmall - AllowedOfHuge) * (all - Small) / (Huge - Small)),
    };
}
