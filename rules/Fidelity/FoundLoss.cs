using StackLint.Compose.Loading;

namespace StackLint.Rules.Fidelity;

/// <summary>Something that is written and not loaded.</summary>
/// <param name="Loss">What is lost.</param>
/// <param name="IsOtherTarget">Whether only the second of two targets is concerned: the file may be deployed as a stack, and then this holds.</param>
internal sealed record FoundLoss(LoadLoss Loss, bool IsOtherTarget)
{
    /// <summary>Whether it is one file that loses it, without any merging.</summary>
    internal bool IsWithinFile => Loss.Kind == LoadLossKind.Dropped
        || (Loss.Kind == LoadLossKind.ItemCollapsed && Loss.Winner?.File.Path == Loss.Node.File.Path);
}
