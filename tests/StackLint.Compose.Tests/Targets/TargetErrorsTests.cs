using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Targets;

public sealed class TargetErrorsTests
{
    private const string AliasedList = "x-l: &l [{image: nginx}, {image: other, tty: true}]\nservices:\n  a:\n    <<: *l\n";

    [Theory]
    [InlineData(ComposeTarget.Swarm, 1)]
    [InlineData(ComposeTarget.Both, 1)]
    [InlineData(ComposeTarget.Compose, 0)]
    public void A_list_merged_through_an_alias_is_an_error_to_stacks(ComposeTarget target, int errors) =>
        Assert.Equal(errors, Loading.Parse(AliasedList).ErrorsFor(target).Count());

    [Fact]
    public void Compose_merges_the_list()
    {
        var service = Loading.Load(ComposeTarget.Compose, AliasedList).FindService("a")!;
        Assert.Equal("nginx", Loading.Show(service.Image));
        Assert.NotNull(service.FindEntry("tty"));
    }

    [Theory]
    [InlineData(ComposeTarget.Swarm, 0)]
    [InlineData(ComposeTarget.Compose, 1)]
    public void Behind_the_first_document_only_Compose_reads(ComposeTarget target, int errors) =>
        Assert.Equal(errors, Loading.Parse("services: {}\n---\na: 1\na: 2\n").ErrorsFor(target).Count());
}
