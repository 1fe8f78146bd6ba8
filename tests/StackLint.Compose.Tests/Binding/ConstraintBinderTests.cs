namespace StackLint.Compose.Tests.Binding;

public sealed class ConstraintBinderTests
{
    [Theory]
    [InlineData("node.role==manager", "node.role", true, "manager")]
    [InlineData(" node.role != worker ", "node.role", false, "worker")]
    [InlineData("engine.labels.os==ubuntu 20.04", "engine.labels.os", true, "ubuntu 20.04")]
    [InlineData("node.labels.x!=a==b", "node.labels.x!=a", true, "b")]
    [InlineData("node.role===manager", "node.role", true, "=manager")]
    [InlineData("node.role==", "node.role", true, "")]
    [InlineData("node.role=manager", null, false, null)]
    [InlineData("node.role", null, false, null)]
    [InlineData("node.labels.zone == ${ZONE}", "node.labels.zone", true, null)]
    [InlineData("node.role != ${R:-worker}", "node.role", false, "worker")]
    [InlineData("${K} == x", null, false, null)]
    [InlineData("${K}", null, false, null)]
    public void Expressions_are_split_as_swarmkit_does(string text, string? key, bool isEquality, string? value)
    {
        var constraint = Assert.Single(Loading.Service($"deploy: {{placement: {{constraints: ['{text}']}}}}").Deploy.Placement.Constraints);
        Assert.Equal((key, isEquality, value), (constraint.Key, constraint.IsEquality, constraint.Value));
    }

    [Fact]
    public void Case_does_not_matter()
    {
        var constraint = Assert.Single(Loading.Service("deploy: {placement: {constraints: [NODE.ROLE==MANAGER]}}").Deploy.Placement.Constraints);
        Assert.True(constraint.Demands("node.role", "manager"));
        Assert.False(constraint.Forbids("node.role", "manager"));
    }

    [Fact]
    public void Preferences_are_spread_descriptors() =>
        Assert.Equal("node.labels.zone", Loading.Join(Loading.Service("deploy: {placement: {preferences: [{spread: node.labels.zone}, {}]}}").Deploy.Placement.Preferences));
}
