using StackLint.Rules.Placement;

namespace StackLint.Rules.Tests.Placement;

public sealed class ConstraintGrammarTests
{
    private const string Hole = "\uFFFC";

    [Theory]
    [InlineData("node.role == worker", "node.role", true, "worker")]
    [InlineData("node.role==worker", "node.role", true, "worker")]
    [InlineData("  node.role  !=  worker  ", "node.role", false, "worker")]
    [InlineData("node.labels.a-b_c.d == x y", "node.labels.a-b_c.d", true, "x y")]
    [InlineData("node.labels.a == .*()?+[]\\^$|/:-_", "node.labels.a", true, ".*()?+[]\\^$|/:-_")]
    [InlineData("no == x", "no", true, "x")]
    [InlineData("_x == x", "_x", true, "x")]
    [InlineData("node.hostname == " + Hole, "node.hostname", true, null)]
    [InlineData("node.hostname != a-" + Hole, "node.hostname", false, null)]
    public void Expression_is_split(string text, string key, bool isEquality, string? value) =>
        Assert.Equal(new ConstraintReading(new NodeConstraint(key, isEquality, value), null), ConstraintGrammar.Read(text));

    [Theory]
    [InlineData("node.role = worker", "written with a single '=' where it takes '==' or '!='")]
    [InlineData("node.role=worker", "written with a single '=' where it takes '==' or '!='")]
    [InlineData("node.role worker", "written without '==' or '!='")]
    [InlineData("", "written without '==' or '!='")]
    [InlineData("node.role <> worker", "written without '==' or '!='")]
    [InlineData("node.role === worker", "about the value '= worker', in which '=' is not allowed")]
    [InlineData("node.role !== worker", "about the key 'node.role !', in which a blank is not allowed")]
    [InlineData("node.role == ", "without a value behind the operator")]
    [InlineData("== worker", "without a key before the operator")]
    [InlineData("n == worker", "about 'n', which can be no key")]
    [InlineData("1a == worker", "about '1a', which can be no key")]
    [InlineData("node.labels.a == \"b\"", "quoted on the inside; quotes belong around the whole of it")]
    [InlineData("'node.labels.a' == b", "quoted on the inside; quotes belong around the whole of it")]
    [InlineData("node.hostname == {{.Node.Hostname}}", "written with a template, which constraints do not take")]
    [InlineData("node.labels.a == b,c", "about the value 'b,c', in which ',' is not allowed")]
    [InlineData("node.labels.a/b == c", "about the key 'node.labels.a/b', in which '/' is not allowed")]
    [InlineData("node.hostname = " + Hole, "written with a single '=' where it takes '==' or '!='")]
    [InlineData("node.labels.a == \"" + Hole + "\"", "quoted on the inside; quotes belong around the whole of it")]
    public void Text_that_the_manager_refuses_is_told(string text, string problem) =>
        Assert.Equal(new ConstraintReading(null, problem), ConstraintGrammar.Read(text));

    [Theory]
    [InlineData(Hole)]
    [InlineData("node.role " + Hole)]
    [InlineData("node.role =" + Hole)]
    [InlineData("node.role !" + Hole)]
    [InlineData("n" + Hole)]
    [InlineData("node.labels." + Hole + " == a")]
    public void Text_that_a_variable_completes_is_not_known(string text) =>
        Assert.Equal(new ConstraintReading(null, null), ConstraintGrammar.Read(text));

    [Theory]
    [InlineData("NODE.ID", NodeProperty.Id, null)]
    [InlineData("node.Hostname", NodeProperty.HostName, null)]
    [InlineData("node.ip", NodeProperty.Address, null)]
    [InlineData("node.role", NodeProperty.Role, null)]
    [InlineData("node.platform.os", NodeProperty.OperatingSystem, null)]
    [InlineData("node.platform.arch", NodeProperty.Architecture, null)]
    [InlineData("Node.Labels.Disk", NodeProperty.NodeLabel, "Disk")]
    [InlineData("engine.labels.a.b", NodeProperty.EngineLabel, "a.b")]
    [InlineData("node.labels.", NodeProperty.None, null)]
    [InlineData("node.label.a", NodeProperty.None, null)]
    [InlineData("hostname", NodeProperty.None, null)]
    public void Key_is_known(string text, NodeProperty property, string? label) =>
        Assert.Equal(new NodeKey(property, label), NodeKey.Parse(text));
}
