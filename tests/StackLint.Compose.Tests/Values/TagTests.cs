using StackLint.Compose.Targets;
using StackLint.Compose.Tests.Schema;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.Values;

/// <summary>What Docker makes of scalars with a tag of YAML's own, recorded.</summary>
public sealed class TagTests
{
    [Theory]
    [InlineData("!!float 010", "8")]
    [InlineData("!!float 0x10", "16")]
    [InlineData("!!float -0x10", "-16")]
    [InlineData("!!float 0o17", "15")]
    [InlineData("!!float 08", "8")]
    [InlineData("!!float -0", "0")]
    [InlineData("!!float -0.0", "-0")]
    [InlineData("!!float \"1_0.5\"", "10.5")]
    [InlineData("!!float 9223372036854775807", "9.223372036854776e+18")]
    [InlineData("!!float 18446744073709551616", "1.8446744073709552e+19")]
    [InlineData("!!int \"-0b1\"", "-1")]
    [InlineData("!!int 0x_F", "15")]
    [InlineData("!!int 18446744073709551615", "18446744073709551615")]
    [InlineData("!!str 010", "010")]
    [InlineData("!foo ~", "~")]
    [InlineData("!!merge x", "x")]
    [InlineData("!!binary aGVsbG8=", "hello")]
    [InlineData("!!binary \"aGVs\\nbG8=\"", "hello")]
    [InlineData("!!binary aGVsbG9=", "hello")]
    [InlineData("!!binary \"\"", "")]
    [InlineData("!!binary JHtYOi1oaX0=", "hi")]
    public void Tag_decides_what_is_loaded(string value, string expected)
    {
        foreach (var target in new[] { ComposeTarget.Swarm, ComposeTarget.Compose })
        {
            var project = Loading.Load(target, new Dictionary<string, string>(), $"services: {{a: {{image: x, environment: {{K: {value} }}}}}}");
            Assert.Empty(project.Problems);
            Assert.Equal(expected, ((ComposeScalar)Child(project.Canonical!, "services", "a", "environment", "K")).Text);
        }
    }

    [Theory]
    [InlineData("!!int 1.5", "cannot decode !!float `1.5` as a !!int")]
    [InlineData("!!int 1e3", "cannot decode !!float `1e3` as a !!int")]
    [InlineData("!!int \"\"", "cannot decode !!null `` as a !!int")]
    [InlineData("!!int ~", "cannot decode !!null `~` as a !!int")]
    [InlineData("!!int b", "cannot decode !!str `b` as a !!int")]
    [InlineData("!!int \"${X:-5}\"", "cannot decode !!str `${X:-5}` as a !!int")]
    [InlineData("!!int 2001-01-01", "cannot decode !!str `2001-01-01` as a !!int")]
    [InlineData("!!int 18446744073709551616", "cannot decode !!float `18446744073709551616` as a !!int")]
    [InlineData("!!float b", "cannot decode !!str `b` as a !!float")]
    [InlineData("!!float \"\"", "cannot decode !!null `` as a !!float")]
    [InlineData("!!float 12:30", "cannot decode !!str `12:30` as a !!float")]
    [InlineData("!!float 18446744073709551615", "cannot decode !!int `18446744073709551615` as a !!float")]
    [InlineData("!!null x", "cannot decode !!str `x` as a !!null")]
    [InlineData("!!null 0", "cannot decode !!int `0` as a !!null")]
    [InlineData("!!timestamp b", "cannot decode !!str `b` as a !!timestamp")]
    [InlineData("!!bool yes", "cannot decode !!str `yes` as a !!bool")]
    [InlineData("!!bool 1", "cannot decode !!int `1` as a !!bool")]
    [InlineData("!!bool 2001-01-01", "cannot decode !!str `2001-01-01` as a !!bool")]
    [InlineData("!!binary \"!!\"", "!!binary value contains invalid base64 data")]
    [InlineData("!!binary aGVsbG8", "!!binary value contains invalid base64 data")]
    [InlineData("!!binary \"aGVs bG8=\"", "!!binary value contains invalid base64 data")]
    public void Scalar_that_is_not_what_its_tag_says_is_refused(string value, string expected)
    {
        var text = $"services: {{a: {{image: x}}}}\nx-a: [{value}]\n";
        Assert.Equal($"x-a.0 yaml: {expected}", Problems.Show(Problems.OfStack(text)));
        Assert.Equal($"x-a.0 yaml: {expected}", Problems.Show(Problems.OfCompose(text)));
    }

    [Theory]
    [InlineData("{!!null \"\": 1}", true)]
    [InlineData("{!foo k: v}", true)]
    [InlineData("{!!seq k: v}", true)]
    [InlineData("{!!binary aw==: v}", true)]
    [InlineData("{!!str 5: v}", false)]
    [InlineData("{!!merge k: v}", false)]
    [InlineData("{! k: v}", false)]
    [InlineData("{<<: {!foo k: v}}", false)]
    public void Key_with_a_tag_that_makes_no_text_is_refused_by_a_stack(string labels, bool isRefused) => Assert.Equal(
        isRefused ? "services.a.labels json: unsupported type: map[interface {}]interface {}" : "",
        Problems.Show(Problems.OfStackService($"image: x, labels: {labels}")));

    [Fact]
    public void Key_that_is_not_what_its_tag_says_is_refused() => Assert.Equal(
        "services.a.labels yaml: cannot decode !!str `x` as a !!int",
        Problems.Show(Problems.OfStackService("image: x, labels: {!!int x: v}")));

    [Fact]
    public void Compose_takes_keys_with_a_foreign_tag() => Assert.Empty(Problems.OfComposeService("labels: {!foo k: v}"));

    [Fact]
    public void Whole_number_behind_float_is_an_integer_for_the_schema() => Assert.Empty(Problems.OfStackService("image: x, oom_score_adj: !!float 0x5"));

    [Fact]
    public void Bytes_that_are_no_text_are_unknown()
    {
        var project = Loading.Load(ComposeTarget.Swarm, "x-a: !!binary /w==\n");
        Assert.True(((ComposeScalar)project.FindEntry("x-a")!.Value).IsUnknown);
    }

    [Fact]
    public void Decoded_text_is_located_as_a_whole()
    {
        var value = (ComposeScalar)Loading.Load(ComposeTarget.Swarm, "x-a: !!binary aGVsbG8=\n").FindEntry("x-a")!.Value;
        Assert.Equal(value.GetLocation(), value.GetPartLocation(1, 2));
    }

    private static ComposeValue Child(ComposeValue mapping, params string[] names) =>
        names.Aggregate(mapping, static (value, name) => ((ComposeMapping)value).Find(name)!.Value);
}
