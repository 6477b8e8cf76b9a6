// Draws over the server's drawings with echarts, from the numbers in data-chart. Without it the drawings stay.
(function () {
  "use strict";

  if (!window.echarts) { return; }
  var css = getComputedStyle(document.documentElement);
  var colours = [css.getPropertyValue("--main").trim(), css.getPropertyValue("--chart-second").trim()];
  var still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  document.querySelectorAll("[data-chart]").forEach(function (place) {
    var data = JSON.parse(place.getAttribute("data-chart"));
    place.hidden = false;
    place.parentNode.querySelector(".chart-drawing").classList.add("chart-replaced");
    place.classList.add(data.overTime ? "chart-columns" : "chart-bars");
    var categories = { type: "category", data: data.labels, inverse: !data.overTime, axisTick: { show: false } };
    var numbers = { type: "value", minInterval: 1 };
    var chart = window.echarts.init(place, null, { renderer: "canvas" });
    chart.setOption({
      animation: !still,
      color: colours,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      aria: { enabled: true, decal: { show: true } },
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      // Markup with styles of its own would be refused by the content policy: the tip is drawn.
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
      xAxis: data.overTime ? categories : numbers,
      yAxis: data.overTime ? numbers : categories,
      series: data.series.map(function (series) {
        return { type: "bar", name: series.name, data: series.values, stack: data.overTime ? undefined : "all", barMaxWidth: 22 };
      })
    });
    window.addEventListener("resize", function () { chart.resize(); });
  });
})();
