namespace StackLint.Engine.Rules;

/// <summary>The categories of the engine's own rules, each also a folder beside this file.</summary>
internal static class EngineCategories
{
    internal const string Loading = nameof(Loading);

    internal const string PageRoot = "https://github.com/stacklint/stacklint/blob/main/src/StackLint.Engine/Rules/";
}
