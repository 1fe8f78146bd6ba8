using StackLint.Rules.Placement;

namespace StackLint.Rules.Tests.Placement;

public sealed class ConstraintEvaluationTests
{
    private static readonly NodeFacts Node = new()
    {
        Id = "2ivku8v2gvtg4",
        HostName = "worker-1",
        Address = "10.20.3.4",
        Role = "worker",
        OperatingSystem = "linux",
        Architecture = "x86_64",
        Labels = new Dictionary<string, string> { ["Disk"] = "ssd", ["zone"] = "a" },
        EngineLabels = new Dictionary<string, string> { ["os"] = "Ubuntu 24.04" },
    };

    [Theory]
    [InlineData("node.id == 2IVKU8V2GVTG4", true)]
    [InlineData("node.hostname == Worker-1", true)]
    [InlineData("node.hostname == worker", false)]
    [InlineData("node.hostname == worker*", false)]
    [InlineData("node.hostname != worker-2", true)]
    [InlineData("NODE.ROLE == WORKER", true)]
    [InlineData("node.role != worker", false)]
    [InlineData("node.platform.os == linux", true)]
    [InlineData("node.platform.arch == amd64", false)]
    [InlineData("node.labels.Disk == SSD", true)]
    [InlineData("node.labels.disk == ssd", false)]
    [InlineData("node.labels.disk != ssd", true)]
    [InlineData("Node.Labels.zone == a", true)]
    [InlineData("engine.labels.os == ubuntu 24.04", true)]
    [InlineData("node.ip == 10.20.3.4", true)]
    [InlineData("node.ip != 10.20.3.4", false)]
    [InlineData("node.ip == 10.20.0.0/16", true)]
    [InlineData("node.ip == 10.20.9.9/16", true)]
    [InlineData("node.ip == 10.21.0.0/16", false)]
    [InlineData("node.ip != 10.21.0.0/16", true)]
    [InlineData("node.ip == ::ffff:10.20.3.4", true)]
    [InlineData("node.ip == 10.20", false)]
    [InlineData("node.ip != 10.20", false)]
    [InlineData("node.label.zone == a", false)]
    [InlineData("node.label.zone != a", false)]
    [InlineData("node.hostname == \uFFFC", null)]
    public void Node_is_compared(string constraint, bool? expected) =>
        Assert.Equal(expected, ConstraintEvaluation.IsFulfilled(ConstraintGrammar.Read(constraint).Constraint!, Node));

    [Fact]
    public void What_a_node_does_not_tell_is_empty()
    {
        Assert.False(ConstraintEvaluation.IsFulfilled(new NodeConstraint("node.hostname", true, "a"), new NodeFacts()));
        Assert.True(ConstraintEvaluation.IsFulfilled(new NodeConstraint("node.hostname", false, "a"), new NodeFacts()));
        Assert.True(ConstraintEvaluation.IsFulfilled(new NodeConstraint("node.ip", false, "10.0.0.1"), new NodeFacts()));
    }

    [Theory]
    [InlineData("node.hostname == a", "node.hostname == b", true)]
    [InlineData("node.hostname == a", "node.hostname == A", false)]
    [InlineData("node.hostname == a", "node.hostname != A", true)]
    [InlineData("node.hostname != a", "node.hostname == b", false)]
    [InlineData("node.hostname != a", "node.hostname != a", false)]
    [InlineData("node.hostname == a", "node.id == b", false)]
    [InlineData("node.labels.a == 1", "node.labels.A == 2", false)]
    [InlineData("node.labels.a == 1", "NODE.labels.a == 2", true)]
    [InlineData("node.labels.a == 1", "engine.labels.a == 2", false)]
    [InlineData("node.role != manager", "node.role != worker", true)]
    [InlineData("node.role != manager", "node.role == worker", false)]
    [InlineData("node.role == manager", "node.role == worker", true)]
    [InlineData("node.ip == 10.0.0.0/8", "node.ip == 10.1.2.3", false)]
    [InlineData("node.ip == 10.0.0.0/8", "node.ip == 192.168.1.1", true)]
    [InlineData("node.ip == 10.1.2.3", "node.ip != 10.0.0.0/8", true)]
    [InlineData("node.ip != 10.1.2.3", "node.ip == 10.0.0.0/8", false)]
    [InlineData("node.ip != 10.1.2.3", "node.ip == 10.1.2.3", true)]
    [InlineData("node.ip != 10.1.2.3", "node.ip != 10.1.2.3", false)]
    [InlineData("node.ip == fd00::/8", "node.ip == 10.1.2.3", true)]
    [InlineData("node.hostname == \uFFFC", "node.hostname == b", false)]
    public void Contradiction_is_found_in_either_order(string left, string right, bool expected)
    {
        var (first, second) = (ConstraintGrammar.Read(left).Constraint!, ConstraintGrammar.Read(right).Constraint!);
        Assert.Equal(expected, ConstraintConflict.Contradicts(first, second));
        Assert.Equal(expected, ConstraintConflict.Contradicts(second, first));
    }

    [Theory]
    [InlineData("node.label.a == b", "about 'node.label.a', which is nothing that a node has")]
    [InlineData("node.role == leader", "about another role than manager and worker")]
    [InlineData("node.role != leader", null)]
    [InlineData("node.ip == node-1", "about 'node-1', which is neither an address nor a block of addresses")]
    [InlineData("node.ip != 10.1.2.3/33", "about '10.1.2.3/33', which is neither an address nor a block of addresses")]
    [InlineData("node.ip == 10.1.2.3/24", null)]
    [InlineData("node.hostname == \uFFFC", null)]
    public void Constraint_that_matches_no_node_is_told(string constraint, string? problem) =>
        Assert.Equal(problem, ConstraintConflict.FindProblem(ConstraintGrammar.Read(constraint).Constraint!));
}
