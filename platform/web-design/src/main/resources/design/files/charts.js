/* Draws charts from their tables: <table data-chart="line|bar|doughnut">. The table stays, folded below its chart. */
(() => {
  "use strict";

  const root = document.documentElement;
  const rtl = root.dir === "rtl";
  const numbers = new Intl.NumberFormat(root.lang || undefined, { maximumFractionDigits: 1 });
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4], [1, 4], [12, 6]];
  const points = ["circle", "rect", "triangle", "rectRot", "cross", "star"];
  const mostSlices = 6;
  const drawn = new Map();

  const token = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const colour = (at) => token(`--e-chart-${at % 6 + 1}`);

  const read = (table) => {
    const rows = [...table.tBodies[0].rows];
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      series: [...table.tHead.rows[0].cells].slice(1).map((head, at) => ({
        label: head.textContent.trim(),
        data: rows.map((row) => {
          const number = row.cells[at + 1].dataset.number;
          return number ? Number(number) : null;
        }),
      })),
    };
  };

  // A ring of many thin slices tells nothing: the small ones become one.
  const gathered = ({ labels, series }, rest) => {
    const data = series[0].data.map((number) => number || 0);
    if (data.length > mostSlices) {
      const others = data.slice(mostSlices - 1).reduce((sum, number) => sum + number, 0);
      labels = [...labels.slice(0, mostSlices - 1), rest];
      data.splice(mostSlices - 1, data.length, others);
    }
    return { labels: labels.map((label, at) => `${label}: ${numbers.format(data[at])}`), series: [{ label: series[0].label, data }] };
  };

  const ring = (table) => {
    const { labels, series } = gathered(read(table), table.dataset.rest);
    return {
      labels,
      datasets: [{ ...series[0], backgroundColor: labels.map((_, at) => colour(at)), borderColor: token("--e-surface"), borderWidth: 2 }],
    };
  };

  const graph = (table, kind) => {
    const { labels, series } = read(table);
    return {
      labels,
      datasets: series.map((one, at) => ({
        ...one,
        borderColor: colour(at),
        backgroundColor: colour(at),
        borderDash: kind === "line" ? dashes[at % dashes.length] : [],
        borderWidth: kind === "line" ? 2.5 : 0,
        borderRadius: 3,
        maxBarThickness: 42,
        pointStyle: points[at % points.length],
        pointRadius: 4,
        pointHoverRadius: 6,
        tension: .25,
        spanGaps: false,
      })),
    };
  };

  const options = (kind, many) => {
    const text = token("--e-text");
    const axis = { ticks: { color: token("--e-quiet") }, grid: { color: token("--e-line") }, border: { color: token("--e-line-strong") } };
    return {
      responsive: true,
      maintainAspectRatio: false,
      animation: still.matches ? false : { duration: 250 },
      locale: root.lang,
      color: text,
      font: { family: getComputedStyle(document.body).fontFamily },
      plugins: {
        legend: { display: many || kind === "doughnut", rtl, position: kind === "doughnut" ? (rtl ? "left" : "right") : "bottom", labels: { color: text, usePointStyle: kind === "line", boxHeight: 8, textAlign: rtl ? "right" : "left" } },
        tooltip: { rtl, textDirection: root.dir, callbacks: kind === "doughnut" ? { label: (item) => item.label } : {} },
      },
      scales: kind === "doughnut" ? {} : {
        x: { ...axis, reverse: rtl, grid: { display: false } },
        y: { ...axis, position: rtl ? "right" : "left", beginAtZero: true, ticks: { ...axis.ticks, maxTicksLimit: 6, callback: (value) => numbers.format(value) } },
      },
      ...(kind === "doughnut" ? { cutout: "58%" } : {}),
    };
  };

  const draw = (table) => {
    const figure = table.closest(".chart");
    const space = figure && figure.querySelector(".chart-space");
    if (!space || !window.Chart) {
      return;
    }
    drawn.get(table)?.destroy();
    space.hidden = false;
    let canvas = space.querySelector("canvas");
    if (!canvas) {
      canvas = document.createElement("canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", table.caption.textContent.trim());
      space.append(canvas);
      figure.querySelector(".chart-table").open = false;
    }
    const kind = table.dataset.chart;
    const data = kind === "doughnut" ? ring(table) : graph(table, kind);
    drawn.set(table, new window.Chart(canvas, { type: kind, data, options: options(kind, data.datasets.length > 1) }));
  };

  const drawAll = () => document.querySelectorAll("table[data-chart]").forEach(draw);
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
})();
