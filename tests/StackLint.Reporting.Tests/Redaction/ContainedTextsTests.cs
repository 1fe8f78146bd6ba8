using CsCheck;
using StackLint.Reporting.Redaction;

namespace StackLint.Reporting.Tests.Redaction;

public sealed class ContainedTextsTests
{
    // Few letters, so that texts begin alike, stand in one another and overlap.
    private static readonly Gen<string> Text = Gen.Char["ab"].Array[4, 9].Select(static c => new string(c));

    private static readonly Gen<string> Said = Gen.Char["abc"].Array[0, 200].Select(static c => new string(c));

    [Fact]
    public void It_finds_what_a_search_for_each_finds() => Gen.Select(Text.HashSet[0, 60], Said).Sample(static (texts, said) =>
        ContainedTexts.Find(texts, said).SetEquals(texts.Where(t => said.Contains(t, StringComparison.Ordinal))));
}
